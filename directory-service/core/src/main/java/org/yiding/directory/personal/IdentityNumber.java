package org.yiding.directory.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The citizen identification number of GB 11643-1999: region, birth day, order, and a check digit by ISO 7064 MOD 11-2. */
final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** The number as it is kept, its check character a capital; empty where it cannot be one. */
    static Optional<String> checked(String written) {
        String number = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return number.matches("[1-9]\\d{16}[\\dX]")
                        && isDay(number.substring(6, 14))
                        && check(number) == number.charAt(17)
                ? Optional.of(number)
                : Optional.empty();
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
