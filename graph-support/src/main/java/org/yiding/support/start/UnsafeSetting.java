package org.yiding.support.start;

/**
 * A setting with which a process in production must not start.
 *
 * @param property its name, as in {@code application.properties}
 * @param reason what it would leave open
 * @param remedy what to set instead
 */
record UnsafeSetting(String property, String reason, String remedy) {

    @Override
    public String toString() {
        return property + ": " + reason + "; " + remedy + ".";
    }
}
