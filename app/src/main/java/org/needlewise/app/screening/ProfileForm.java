package org.needlewise.app.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.needlewise.app.people.Profile;
import org.needlewise.app.web.Refused;
import org.needlewise.protocol.knowledge.Knowledge;

/** Birth date, skin type and size as the browser sends them; anything may be missing. */
public record ProfileForm(
        @Nullable String birthDate,
        @Nullable String skinType,
        @Nullable String heightCm,
        @Nullable String weightKg) {
    private static final int SKIN_TYPES = 6;
    private static final int MOST_YEARS = 120;

    /** As it is kept. */
    public static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.birthDate().map(LocalDate::toString).orElse(""),
                profile.fitzpatrick().map(String::valueOf).orElse(""),
                profile.heightCm().map(ProfileForm::plain).orElse(""),
                profile.weightKg().map(ProfileForm::plain).orElse(""));
    }

    /** Puts what was sent into the profile; what makes no sense is named and nothing is kept. */
    public Profile into(Profile profile, Knowledge knowledge, LocalDate today) {
        return new Profile(
                Optional.of(birth(today)),
                number(heightCm, knowledge.comparison().body().heightCm(), "screening.bad.height"),
                number(weightKg, knowledge.comparison().body().weightKg(), "screening.bad.weight"),
                skin(),
                profile.printLengthMm());
    }

    private LocalDate birth(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(birthDate == null ? "" : birthDate.strip());
            if (!day.isAfter(today) && day.isAfter(today.minusYears(MOST_YEARS))) {
                return day;
            }
        } catch (DateTimeException e) {
            throw Refused.badInput("screening.bad.birth");
        }
        throw Refused.badInput("screening.bad.birth");
    }

    /** Do not know is kept as nothing; the protocol then counts the most careful type. */
    private Optional<Integer> skin() {
        if (skinType == null || skinType.isBlank() || skinType.equals("unknown")) {
            return Optional.empty();
        }
        try {
            int type = Integer.parseInt(skinType);
            if (type >= 1 && type <= SKIN_TYPES) {
                return Optional.of(type);
            }
        } catch (NumberFormatException e) {
            throw Refused.badInput("error.bad-input");
        }
        throw Refused.badInput("error.bad-input");
    }

    private static Optional<Double> number(@Nullable String text, List<Double> range, String key) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            if (value >= range.get(0) && value <= range.get(1)) {
                return Optional.of(value);
            }
        } catch (NumberFormatException e) {
            throw Refused.badInput(key);
        }
        throw Refused.badInput(key);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
