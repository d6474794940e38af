package org.singlewindow.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CodecProperties {

    @Property
    void what_is_packed_comes_back(@ForAll byte[] bytes) {
        assertArrayEquals(bytes, Codec.unpack(Codec.ZLIB, Codec.pack(bytes), bytes.length));
        assertArrayEquals(bytes, Codec.unpack(Codec.ZLIB, Codec.pack(bytes)));
    }

    @Property(tries = 50)
    void so_does_what_cannot_be_packed_and_what_packs_well(@ForAll @IntRange(max = 300_000) int length,
            @ForAll long seed) {
        byte[] noise = new byte[length];
        new Random(seed).nextBytes(noise);
        assertArrayEquals(noise, Codec.unpack(Codec.ZLIB, Codec.pack(noise), length));
        assertArrayEquals(new byte[length], Codec.unpack(Codec.ZLIB, Codec.pack(new byte[length])));
    }

    @Example
    void what_is_cut_short_is_noticed() {
        byte[] packed = Codec.pack(new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        assertThrows(IllegalStateException.class,
                () -> Codec.unpack(Codec.ZLIB, Arrays.copyOf(packed, packed.length / 2)));
    }

    @Property
    void message_numbers_begin_with_the_time(@ForAll @IntRange(min = 0) int millis) {
        UUID id = MessageIds.at(Instant.ofEpochMilli(1_700_000_000_000L + millis));
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(1_700_000_000_000L + millis, id.getMostSignificantBits() >>> 16);
    }
}
