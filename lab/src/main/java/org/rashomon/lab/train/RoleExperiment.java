package org.rashomon.lab.train;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.rashomon.attribution.model.*;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.reading.Analyser;

public final class RoleExperiment {
    public static void main(String[] a) throws Exception {
        Analyser an = Analyser.withModels();
        List<RoleInstance> tr = new ArrayList<>(), dv = new ArrayList<>();
        List<List<int[]>> tg = new ArrayList<>(), dg = new ArrayList<>();
        List<Integer> f = new ArrayList<>();
        CuePriors priors = AttributionModel.bundled().priors();
        for (String part : new String[] {"train", "dev"})
            for (PolNear.Article art : PolNear.read(Path.of("../shared/corpora/polnear/" + part))) {
                GoldArticle g = GoldArticle.of(art, an);
                g.view(priors);
                RoleFeatures r = new RoleFeatures();
                for (GoldArticle.Gold x : g.gold()) {
                    r.read(g.views(), x.head());
                    RoleInstance in = new RoleInstance();
                    RoleInstance.fill(g.views(), x.head(), r, in);
                    in = in.copy();
                    (part.equals("train") ? tr : dv).add(in);
                    (part.equals("train") ? tg : dg).add(in.segments(List.of(x.source(), x.cue(), x.content())));
                    if (part.equals("train")) f.add(0);
                }
            }
        for (int ep : new int[] {Integer.getInteger("ep", 6)}) {
            Weights w = RoleTrainer.train(tr, tg, f, -1, 21, ep);
            RoleDecoder d = new RoleDecoder(w);
            int[] ok = new int[3], p = new int[3], gg = new int[3];
            int all = 0;
            for (int i = 0; i < dv.size(); i++) {
                List<int[]> s = d.decode(dv.get(i), List.of(), 0);
                boolean same = true;
                for (int[] x : s) {
                    p[x[0]]++;
                    boolean m = false;
                    for (int[] y : dg.get(i)) m |= y[0] == x[0] && y[1] == x[1] && y[2] == x[2];
                    if (m) ok[x[0]]++;
                    else same = false;
                }
                for (int[] y : dg.get(i)) gg[y[0]]++;
                if (same && s.size() == dg.get(i).size()) all++;
            }
            for (int k = 0; k < 3; k++)
                System.out.printf(
                        "%s P %.1f R %.1f F %.2f  ",
                        new String[] {"source", "cue", "content"}[k],
                        100.0 * ok[k] / p[k],
                        100.0 * ok[k] / gg[k],
                        200.0 * ok[k] / (p[k] + gg[k]));
            System.out.printf("all %.2f n %d%n", 100.0 * all / dv.size(), dv.size());
        }
    }
}
