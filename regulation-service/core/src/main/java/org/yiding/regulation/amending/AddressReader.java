package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads addresses and lists of them; what an address leaves out is taken from the one before it. */
final class AddressReader {
    private static final List<String> JOINERS = List.of("、", "以及", "和", "及", "与");
    private static final List<String> COMMAS = List.of("，", ",");
    private static final List<String> NEW_NUMBERS = List.of("修改后的", "调整后的", "改动后的", "变更后的");

    private final Cursor cursor;
    private final StepReader stepReader;
    private final SpecialPlaces special;
    private final NameReader names;
    private final Map<ProvisionNumber, ProvisionNumber> renumbered;

    /**
     * Prepares reading.
     *
     * @param renumbered the old number of each article to which the act has given a new one so far, by the new one
     */
    AddressReader(Cursor cursor, Map<ProvisionNumber, ProvisionNumber> renumbered) {
        this.cursor = cursor;
        this.stepReader = new StepReader(cursor);
        this.special = new SpecialPlaces(cursor, stepReader);
        this.names = new NameReader(cursor);
        this.renumbered = renumbered;
    }

    /**
     * Reads one address or a list.
     *
     * @param context what a partial address belongs to; null where nothing was spoken of
     * @return the addresses in order, empty where none stands here
     */
    List<Address> list(@Nullable Address context) {
        return list(context, false);
    }

    /** Reads what follows 作为 or 改为, where the instrument itself may be named again: 作为修改后《解释》第七条. */
    List<Address> destinations(@Nullable Address context) {
        int start = cursor.position();
        cursor.acceptAny(List.of("修改后的", "修改后", "新的", "新"));
        if (names.instrument() != null) {
            cursor.accept("的");
        }
        List<Address> found = list(context, false);
        if (found.isEmpty()) {
            cursor.back(start);
        }
        return found;
    }

    /** As {@link #list(Address)}, where a comma too may part the addresses. */
    List<Address> places(@Nullable Address context) {
        return list(context, true);
    }

    private List<Address> list(@Nullable Address context, boolean commas) {
        List<Address> found = new ArrayList<>();
        Address previous = context;
        int end = cursor.position();
        while (true) {
            List<Address> next = one(previous);
            if (next.isEmpty()) {
                cursor.back(end);
                return sharingName(found);
            }
            found.addAll(next);
            previous = next.getLast();
            end = cursor.position();
            cursor.skipBlank();
            boolean joined = cursor.acceptAny(JOINERS) != null || (commas && cursor.acceptAny(COMMAS) != null);
            if (!joined) {
                cursor.back(end);
                return sharingName(found);
            }
            cursor.skipBlank();
        }
    }

    /** 第一节、第二节节名 means the name of each. */
    private static List<Address> sharingName(List<Address> found) {
        Address last = found.isEmpty() ? null : found.getLast();
        if (last == null || last.part() != Part.HEADING) {
            return found;
        }
        return found.stream()
                .map(place -> place.level() == last.level() ? place.part(Part.HEADING) : place)
                .toList();
    }

    private List<Address> one(@Nullable Address context) {
        int start = cursor.position();
        if (cursor.acceptAny(NEW_NUMBERS) != null) {
            return inNewNumbers(start);
        }
        cursor.acceptAny(List.of("原", "现行", "正文"));
        if (context != null && cursor.looksAt("其第")) {
            cursor.accept("其");
        }
        List<Step> base = stepReader.pronoun(context);
        boolean pointed = base != null;
        List<Step> steps = new ArrayList<>(base == null ? List.of() : base);
        if (steps.isEmpty() && !pointed && stepReader.division(steps)) {
            stepReader.readSteps(steps, null);
            ProvisionNumber last = stepReader.run(steps.getLast());
            return List.of(new Address(steps, last, Part.WHOLE, Address.DIVISION));
        }
        List<Address> several = steps.isEmpty() ? stepReader.compact(steps, context) : List.of();
        if (several.isEmpty()) {
            stepReader.readSteps(steps, context);
            several = steps.isEmpty() ? List.of() : stepReader.compact(steps, context);
        }
        if (!several.isEmpty()) {
            return several;
        }
        ProvisionNumber through = steps.isEmpty() ? null : stepReader.run(steps.getLast());
        Address appendix = steps.isEmpty() && !pointed ? special.appendix() : null;
        if (appendix != null) {
            return List.of(appendix);
        }
        if (steps.isEmpty()) {
            special.special(steps);
        }
        Address named = steps.isEmpty() && !pointed ? names.named() : null;
        if (named != null) {
            return List.of(named);
        }
        if (steps.isEmpty() && !pointed && context != null) {
            int sentence = stepReader.sentence();
            if (sentence != 0) {
                return List.of(Address.ofSentence(context.steps(), sentence));
            }
        }
        if (steps.isEmpty()) {
            Level front = pointed ? null : special.front();
            if (front != null) {
                return List.of(Address.of(List.of(new Step(front, ProvisionNumber.of(0)))));
            }
            boolean titled = !pointed && special.titled();
            if (!titled) {
                cursor.back(start);
                return List.of();
            }
            return List.of(new Address(List.of(), null, Part.TITLE, null));
        }
        int sentence = through == null && !steps.getLast().level().isHeading() ? stepReader.sentence() : 0;
        if (sentence != 0) {
            return List.of(Address.ofSentence(steps, sentence));
        }
        return List.of(new Address(steps, through, special.part(steps.getLast().level()), null));
    }

    /** 修改后的第三条: clear where the act has said which article gets that number, and nowhere else. */
    private List<Address> inNewNumbers(int start) {
        List<Address> read = cursor.looksAt("第") ? one(null) : List.of();
        if (read.size() != 1) {
            cursor.back(start);
            return List.of();
        }
        Address address = read.getFirst();
        ProvisionNumber number = address.numberOf(Level.ARTICLE);
        ProvisionNumber old = number == null ? null : renumbered.get(number);
        if (old == null || (address.through() != null && address.level() == Level.ARTICLE)) {
            cursor.back(start);
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : address.steps()) {
            steps.add(step.level() == Level.ARTICLE ? new Step(Level.ARTICLE, old) : step);
        }
        return List.of(new Address(steps, address.through(), address.part(), address.locator(), address.sentence()));
    }

    /** As {@link NameReader#instrument()}. */
    @Nullable
    String instrumentName() {
        return names.instrument();
    }

    /** As {@link StepReader#acceptUnit()}. */
    @Nullable
    Level acceptUnit() {
        return stepReader.acceptUnit();
    }
}
