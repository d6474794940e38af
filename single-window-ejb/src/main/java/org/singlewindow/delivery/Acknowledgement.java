package org.singlewindow.delivery;

import java.util.List;

/**
 * A recipient is about to say a word on these deliveries. Told before anything of theirs is locked: whoever locks what
 * they are about as well, and then withdraws deliveries, would otherwise wait for this one, and this one for them.
 *
 * @param participant the recipient
 * @param documents   numbers of the deliveries, as they were given; some may not be in the recipient's queue
 */
public record Acknowledgement(int participant, List<Long> documents) {}
