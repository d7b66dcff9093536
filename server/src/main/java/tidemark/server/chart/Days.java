package tidemark.server.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An axis of days, marked at the starts of months or years. */
record Days(LocalDate from, LocalDate to) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    static Days over(LocalDate first, LocalDate last) {
        return first.equals(last) ? new Days(first.minusDays(15), last.plusDays(15)) : new Days(first, last);
    }

    double place(LocalDate day, double start, double end) {
        return start + (day.toEpochDay() - from.toEpochDay()) / (double) length() * (end - start);
    }

    private long length() {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** At most about eight marks, a whole number of months or years apart. */
    List<Tick> ticks(double start, double end) {
        int months = List.of(1, 2, 3, 6, 12, 24, 60, 120).stream()
                .filter(step -> length() / 30.4 / step <= 8)
                .findFirst()
                .orElse(240);
        int year = from.getYear() - (months > 12 ? from.getYear() % (months / 12) : 0);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); !day.isAfter(to); day = day.plusMonths(months)) {
            if (!day.isBefore(from)) {
                String words = months >= 12 ? Integer.toString(day.getYear()) : MONTH.format(day);
                ticks.add(new Tick(place(day, start, end), words));
            }
        }
        return ticks;
    }
}
