package org.rashomon.reading.name;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.reading.name.NameLists.Role;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;
import org.tukaani.xz.XZInputStream;

/**
 * Boils 1,590,000 names of {@code edu.emory.mathcs.nlp:nlp4j-english:1.1.3} (Apache-2.0) down to {@link NameLists}. The jar
 * is on the class path only under {@code LAB_PROFILE=lexica}.
 */
public final class NameListsTrainer implements Trainer {

    private static final String FILE = "/edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz";

    /** Words that are in fewer names are left out. */
    private static final int RAREST = 3;

    private static final int BITS_A_NAME = 8;

    /** The numbers that the jar has for kinds of names. */
    private static final Set<Integer> PEOPLE = Set.of(4, 14);

    private static final Set<Integer> PLACES = Set.of(1, 6, 7, 11);
    private static final Set<Integer> ORGANISATIONS = Set.of(0, 13);
    private static final Set<Integer> WORKS = Set.of(8, 10, 12, 15);
    private static final Set<Integer> TITLES = Set.of(3);
    private static final Set<Integer> NATIONALITIES = Set.of(5);

    private final Map<Integer, int[]> counts = new HashMap<>();
    private final List<Long> places = new ArrayList<>();
    private final List<Long> organisations = new ArrayList<>();

    @Override
    public String name() {
        return "namelists";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        walk(load().getRoot(), new ArrayList<>());
        TreeMap<Integer, int[]> words = new TreeMap<>();
        counts.forEach((digest, roles) -> {
            if (java.util.Arrays.stream(roles).sum() >= RAREST) {
                words.put(digest, roles);
            }
        });
        int[] digests = new int[words.size()];
        byte[] packed = new byte[3 * digests.length];
        int i = 0;
        for (Map.Entry<Integer, int[]> word : words.entrySet()) {
            int roles = 0;
            for (int role = 0; role < NameLists.ROLES; role++) {
                int n = word.getValue()[role];
                roles |= (n == 0 ? 0 : n < 3 ? 1 : n < 20 ? 2 : 3) << 2 * role;
            }
            digests[i] = word.getKey();
            packed[3 * i] = (byte) (roles >> 16);
            packed[3 * i + 1] = (byte) (roles >> 8);
            packed[3 * i + 2] = (byte) roles;
            i++;
        }
        int known = places.size() + organisations.size();
        long[] names = new long[Integer.highestOneBit(known * BITS_A_NAME / Long.SIZE) * 2];
        places.forEach(key -> NameLists.add(key, NameLists.PLACES, names));
        organisations.forEach(key -> NameLists.add(key, NameLists.ORGANISATIONS, names));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new NameLists(digests, packed, VectorClusters.of(WordTable.bundled(), NameLists.CLUSTERS), names).write(bytes);
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                """
                predicts: nothing; holds for %d words in how many names of people, places, organisations and works they are,
                    for %d names of places and organisations whether there are such, for the vectors of words.bin a cluster each
                made from: lists of names of edu.emory.mathcs.nlp:nlp4j-english:1.1.3 (Apache-2.0; named in NOTICE); the jar is on
                    the class path under LAB_PROFILE=lexica"""
                        .formatted(digests.length, known));
    }

    private static PrefixTree<String, Set<String>> load() throws IOException {
        InputStream file = NameListsTrainer.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IOException(FILE + " is not on the class path: run with LAB_PROFILE=lexica");
        }
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(file), 1 << 16))) {
            @SuppressWarnings("unchecked")
            PrefixTree<String, Set<String>> tree = (PrefixTree<String, Set<String>>) in.readObject();
            return tree;
        } catch (ClassNotFoundException e) {
            throw new IOException(FILE + " holds something else than names", e);
        }
    }

    private void walk(PrefixNode<String, Set<String>> node, List<String> path) {
        if (node.getValue() != null && !path.isEmpty()) {
            count(path, node.getValue());
        }
        for (Map.Entry<String, PrefixNode<String, Set<String>>> next : node.entrySet()) {
            path.add(next.getKey().toLowerCase(Locale.ROOT));
            walk(next.getValue(), path);
            path.remove(path.size() - 1);
        }
    }

    private void count(List<String> name, Set<String> kinds) {
        if (is(PEOPLE, kinds)) {
            count(name, Role.PERSON, Role.FIRST_OF_PERSON, Role.LAST_OF_PERSON);
        }
        if (is(PLACES, kinds)) {
            count(name, Role.PLACE, Role.FIRST_OF_PLACE, Role.LAST_OF_PLACE);
            keep(name, places);
        }
        if (is(ORGANISATIONS, kinds)) {
            count(name, Role.ORGANISATION, Role.FIRST_OF_ORGANISATION, Role.LAST_OF_ORGANISATION);
            keep(name, organisations);
        }
        String last = name.get(name.size() - 1);
        if (is(WORKS, kinds)) {
            count(last, Role.LAST_OF_WORK);
        }
        if (is(TITLES, kinds)) {
            count(last, Role.TITLE);
        }
        if (is(NATIONALITIES, kinds)) {
            count(last, Role.NATIONALITY);
        }
    }

    private static boolean is(Set<Integer> wanted, Set<String> kinds) {
        return kinds.stream().anyMatch(kind -> wanted.contains(Integer.valueOf(kind)));
    }

    private void count(List<String> name, Role alone, Role first, Role last) {
        if (name.size() == 1) {
            count(name.get(0), alone);
        } else {
            count(name.get(0), first);
            count(name.get(name.size() - 1), last);
        }
    }

    private void count(String word, Role role) {
        counts.computeIfAbsent(FormFeatures.lowerDigest(word), w -> new int[NameLists.ROLES])[role.ordinal()]++;
    }

    private static void keep(List<String> name, List<Long> keys) {
        if (name.size() > 1 && name.size() <= NameLists.LONGEST) {
            long key = NameLists.key();
            for (String word : name) {
                key = NameLists.key(key, FormFeatures.lowerDigest(word));
            }
            keys.add(key);
        }
    }
}
