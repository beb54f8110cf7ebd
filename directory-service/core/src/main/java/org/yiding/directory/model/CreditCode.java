package org.yiding.directory.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an organisation as GB 32100-2015 lays it down: two signs for who registered it and as
 * what, six digits for where, nine for the organisation, one check sign.
 */
public final class CreditCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{2}[0-9]{6}[" + SIGNS + "]{10}");
    private static final int MODULUS = 31;
    // The weight of the place i, counted from 0, is this to the power of i.
    private static final int WEIGHT = 3;
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** What is wrong with a code, empty where nothing is. Letters are upper case, I, O, S, V and Z do not occur. */
    public static Optional<String> flawOf(String code) {
        if (!FORM.matcher(code).matches()) {
            return Optional.of(
                    "has not the form of a unified social credit code (18 digits and capital letters, the 3rd to"
                            + " the 8th digits, no I, O, S, V or Z)");
        }
        char check = checkSign(code);
        return code.charAt(LENGTH - 1) == check
                ? Optional.empty()
                : Optional.of("has the check sign " + code.charAt(LENGTH - 1) + " where GB 32100 gives " + check);
    }

    private static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT % MODULUS;
        }
        return SIGNS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
