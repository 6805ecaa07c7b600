package org.rashomon.reading.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RecentFormsTest {

    @Test
    void aFormIsFoundAgainUnderItsKeyAlone() {
        RecentForms forms = new RecentForms(6);
        int place = ~forms.find(1, "the envoy", 4, 9);
        assertTrue(place >= 0 && place < forms.size());
        assertEquals(place, forms.find(1, "envoy", 0, 5));
        assertTrue(forms.find(2, "envoy", 0, 5) < 0);
        assertTrue(forms.find(1, "envoys", 0, 6) < 0);
    }

    @Test
    void longFormsHaveNoPlace() {
        String form = "counter-counter-intelligence";
        RecentForms forms = new RecentForms(6);
        assertEquals(RecentForms.NO_PLACE, forms.find(0, form, 0, form.length()));
        assertEquals(RecentForms.NO_PLACE, forms.find(0, form, 0, form.length()));
    }

    @Test
    void aPlaceIsOfTheFormThatWasFoundThereLast() {
        RecentForms forms = new RecentForms(3);
        String[] kept = new String[forms.size()];
        Random random = new Random(3);
        int known = 0;
        for (int i = 0; i < 5000; i++) {
            String form = Integer.toString(random.nextInt(20), 3);
            int place = forms.find(0, form, 0, form.length());
            if (place >= 0) {
                known++;
                assertEquals(form, kept[place]);
            } else {
                kept[~place] = form;
            }
        }
        assertTrue(known > 100);
    }
}
