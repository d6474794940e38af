package org.singlewindow.delivery;

/** How far one delivery has come. The order is that of the numbers stored; append only. */
public enum DeliveryStatus {

    PENDING, IN_FLIGHT, DELIVERED, DELIVERED_WITH_WARNINGS, FAILED, DEAD, WITHDRAWN, CLOSED;

    private static final DeliveryStatus[] BY_NUMBER = values();

    static DeliveryStatus of(int number) {
        return BY_NUMBER[number];
    }
}
