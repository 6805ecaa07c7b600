package org.rashomon.app;

import org.rashomon.ingest.duplicate.NearDuplicates;
import org.rashomon.ingest.duplicate.Signature;
import org.rashomon.store.Likeness;

/** Lends the store the signatures that taking documents in takes down. */
public final class SharedText implements Likeness {

    @Override
    public double threshold() {
        return NearDuplicates.THRESHOLD;
    }

    @Override
    public long[] bands(String signature) {
        return Signature.parse(signature).bands();
    }

    @Override
    public double of(String signature, String other) {
        return Signature.parse(signature).similarity(Signature.parse(other));
    }
}
