package org.rashomon.event;

import java.util.List;
import java.util.Set;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;

/** Which kind of name a token belongs to: the outermost. */
final class NameLookup {

    private static final NameType[] TYPES = NameType.values();

    private final byte[] typeOfToken;

    NameLookup(int tokens, List<Name> names) {
        typeOfToken = new byte[tokens];
        for (Name name : names) {
            for (int t = name.first(); t <= name.last(); t++) {
                if (typeOfToken[t] == 0) {
                    typeOfToken[t] = (byte) (name.type().ordinal() + 1);
                }
            }
        }
    }

    boolean isName(int token) {
        return typeOfToken[token] != 0;
    }

    boolean isAny(int token, Set<NameType> types) {
        return typeOfToken[token] != 0 && types.contains(TYPES[typeOfToken[token] - 1]);
    }
}
