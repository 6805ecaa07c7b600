package org.rashomon.store.shelf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts numbers and words into a record, to be taken out in the same order. */
public final class Bytes {

    private byte[] bytes = new byte[256];
    private int size;

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** One to five bytes, fewer for small numbers that are not negative. */
    public Bytes number(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    public Bytes fixed(long value) {
        room(Long.BYTES);
        ByteBuffer.wrap(bytes, size, Long.BYTES).putLong(value);
        size += Long.BYTES;
        return this;
    }

    public Bytes real(double value) {
        return fixed(Double.doubleToRawLongBits(value));
    }

    public Bytes text(String value) {
        byte[] utf = value.getBytes(StandardCharsets.UTF_8);
        number(utf.length);
        room(utf.length);
        System.arraycopy(utf, 0, bytes, size, utf.length);
        size += utf.length;
        return this;
    }

    public Bytes bytes(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** Numbers of any size, four bytes each. */
    public Bytes hashes(int[] values) {
        number(values.length);
        room(values.length * Integer.BYTES);
        ByteBuffer.wrap(bytes, size, values.length * Integer.BYTES)
                .asIntBuffer()
                .put(values);
        size += values.length * Integer.BYTES;
        return this;
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    public static int number(ByteBuffer from) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = from.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public static double real(ByteBuffer from) {
        return Double.longBitsToDouble(from.getLong());
    }

    public static String text(ByteBuffer from) {
        int length = number(from);
        if (length == 0) {
            return "";
        }
        String text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }

    public static byte[] bytes(ByteBuffer from) {
        byte[] value = new byte[number(from)];
        from.get(value);
        return value;
    }

    public static int[] hashes(ByteBuffer from) {
        int[] values = new int[number(from)];
        from.asIntBuffer().get(values);
        from.position(from.position() + values.length * Integer.BYTES);
        return values;
    }
}
