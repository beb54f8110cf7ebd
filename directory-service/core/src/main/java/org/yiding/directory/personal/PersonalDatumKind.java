package org.yiding.directory.personal;

import java.util.Optional;

/** What personal data is kept of a person beyond what public records say. */
public enum PersonalDatumKind {
    /** 手机号码, eleven digits. */
    MOBILE {
        @Override
        public Optional<String> checked(String written) {
            String digits = written.replaceAll("[\\s-]", "").replaceFirst("^(?:\\+?86)(?=1\\d{10}$)", "");
            return digits.matches("1[3-9]\\d{9}") ? Optional.of(digits) : Optional.empty();
        }

        @Override
        public String masked(String value) {
            return value.substring(0, 3) + "****" + value.substring(7);
        }
    },
    /** 公民身份号码 (GB 11643-1999). */
    IDENTITY_NUMBER {
        @Override
        public Optional<String> checked(String written) {
            return IdentityNumber.checked(written);
        }

        @Override
        public String masked(String value) {
            return value.charAt(0) + "****************" + value.charAt(value.length() - 1);
        }
    },
    /** 备注: what is noted of a person and not for others. */
    NOTE {
        @Override
        public Optional<String> checked(String written) {
            String text = written.strip();
            return text.isEmpty() || text.length() > LONGEST_NOTE ? Optional.empty() : Optional.of(text);
        }

        @Override
        public String masked(String value) {
            return "***";
        }
    };

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 2_000;

    /** The value as it is kept; empty where what was written cannot be one. */
    public abstract Optional<String> checked(String written);

    /** What may be shown to whoever need not know it. @param value as {@link #checked} gives it */
    public abstract String masked(String value);
}
