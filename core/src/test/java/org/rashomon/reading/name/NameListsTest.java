package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.name.NameLists.Role;
import org.rashomon.reading.network.FormFeatures;

class NameListsTest {

    private static long key(String name) {
        long key = NameLists.key();
        for (String word : name.split(" ")) {
            key = NameLists.key(key, FormFeatures.lowerDigest(word));
        }
        return key;
    }

    /** Lists in which Ama begins many names of people, few of places, and Port Ama is a place. */
    private static NameLists lists() {
        int often = 3 << 2 * Role.FIRST_OF_PERSON.ordinal() | 1 << 2 * Role.FIRST_OF_PLACE.ordinal();
        long[] names = new long[16];
        NameLists.add(key("port ama"), NameLists.PLACES, names);
        byte[] counts = {(byte) (often >> 16), (byte) (often >> 8), (byte) often};
        return new NameLists(new int[] {FormFeatures.lowerDigest("Ama")}, counts, new byte[] {7, -1}, names);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lists().write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        NameLists read = NameLists.read(new ByteArrayInputStream(written()));
        int roles = read.roles(FormFeatures.lowerDigest("ama"));
        assertEquals(3, NameLists.count(roles, Role.FIRST_OF_PERSON.ordinal()));
        assertEquals(1, NameLists.count(roles, Role.FIRST_OF_PLACE.ordinal()));
        assertEquals(1 + Role.FIRST_OF_PERSON.ordinal() | 3 << 4, NameLists.mainRole(roles));
        assertTrue(NameLists.mayBegin(roles));
        assertEquals(0, read.roles(FormFeatures.lowerDigest("port")));
        assertEquals(255, read.cluster(1));
        assertEquals(NameLists.PLACES, read.kinds(key("Port Ama")));
        assertEquals(0, read.kinds(key("Ama Port")));
    }

    @Test
    void knowsPlacesAndOrganisationsOfSeveralWords() {
        NameLists lists = NameLists.bundled();
        assertEquals(NameLists.PLACES, lists.kinds(key("saudi arabia")) & NameLists.PLACES);
        assertEquals(0, lists.kinds(key("arabia saudi the")));
        assertEquals(0, NameLists.mainRole(lists.roles(FormFeatures.lowerDigest("qqxzvy"))));
    }

    @Test
    void listsCutShortAreRefused() throws IOException {
        byte[] bytes = written();
        for (int length : new int[] {0, 3, 9, bytes.length - 1}) {
            ByteArrayInputStream in = new ByteArrayInputStream(Arrays.copyOf(bytes, length));
            assertThrows(IOException.class, () -> NameLists.read(in));
        }
    }
}
