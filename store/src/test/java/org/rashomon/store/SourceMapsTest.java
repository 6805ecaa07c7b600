package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.text.SourceMap;

class SourceMapsTest {

    @Test
    void aMapComesBackAsItWent() {
        assertEquals("0:0", SourceMaps.write(SourceMap.identity()));
        SourceMap map = SourceMap.of(new int[] {0, 40, 41}, new int[] {1000, 1052, 900});
        assertEquals("0:rs 14:1g 1:-48", SourceMaps.write(map));
        assertEquals(900 + 9, SourceMaps.parse("0:rs 14:1g 1:-48").toSource(50));
    }

    @Test
    void anyMapComesBack() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int runs = 1 + random.nextInt(20);
            int[] texts = new int[runs];
            int[] sources = new int[runs];
            for (int i = 1; i < runs; i++) {
                texts[i] = texts[i - 1] + 1 + random.nextInt(1000);
                sources[i] = random.nextInt(1_000_000);
            }
            SourceMap map = SourceMap.of(texts, sources);
            SourceMap back = SourceMaps.parse(SourceMaps.write(map));
            for (int offset = 0; offset < texts[runs - 1] + 10; offset += 7) {
                assertEquals(map.toSource(offset), back.toSource(offset));
            }
        }
    }
}
