package org.reachable.exchange.files;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.reachable.RegisteredSources;
import org.reachable.Routes;
import org.reachable.Visitor;
import org.reachable.exchange.files.BadFiles.Bad;
import org.reachable.proof.Figure;
import org.reachable.proof.Promise;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Files that pretend, swell, run or reach for others are sent wherever a file may be, under every type a browser may say. */
public final class NoBadFileComesIn implements Promise {

    private static final List<String> TYPES =
            List.of("text/csv", "text/plain", "application/octet-stream", "application/vnd.ms-excel", "image/png", "x");

    /** A letter is no table: what comes in there has tests of its own, by what stands in it. */
    private static final String ATTACHED = "/attachments/";

    private static final int BAD_REQUEST = 400;

    private static final int FOUND = 302;

    /** What it is; then how to mend it. */
    private static final Pattern HOW_TO_MEND = Pattern.compile("\\. (Save|Send|Choose|Rename|Take|Ask|Look)");

    private static final String WORDS = "Came in tired";

    /** Where a file may be sent, in which field. */
    private record Door(String path, String field) {}

    @Override
    public int number() {
        return 13;
    }

    @Override
    public String words() {
        return "No file comes in that is no table of words";
    }

    @Override
    public String topic() {
        return "uploads";
    }

    @Override
    public List<Figure> prove(Trial trial) {
        Served served = trial.served();
        List<Door> doors = doors(served);
        List<Bad> files = BadFiles.all();
        List<String> types = trial.sample() ? TYPES.subList(0, 1) : TYPES;
        List<String> taken = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        served.bean(RegisteredSources.class).sentBy(served.testshire().practitioner("bea"), "june");
        long before = kept(served);
        int sent = 0;
        try (Visitor bea = served.visitor("bea")) {
            for (Door door : doors) {
                for (Bad file : files) {
                    for (String type : types) {
                        sent++;
                        HttpResponse<String> answer =
                                bea.postFile(door.path(), door.field(), file.name(), type, file.content());
                        String what =
                                "%s, at %s as %s: %d".formatted(file.why(), door.path(), type, answer.statusCode());
                        if (answer.statusCode() < BAD_REQUEST) {
                            taken.add(what);
                        }
                        String told = Jsoup.parse(answer.body()).select("main").text();
                        if (!told.contains(file.told())
                                || !HOW_TO_MEND.matcher(told).find()) {
                            untold.add(what + " " + told);
                        }
                    }
                }
            }
            long after = kept(served);
            long elsewhere = everyOtherForm(served, bea) - after;
            Door first = doors.getFirst();
            HttpResponse<String> good =
                    bea.postFile(first.path(), first.field(), "june.csv", "text/csv", BadFiles.GOOD);
            long noticed = kept(served) - after - elsewhere;
            taken.forEach(System.err::println);
            untold.forEach(System.err::println);
            return List.of(
                    Figure.told("places that take a file, as Spring knows them", Integer.toString(doors.size())),
                    Figure.none("bad files that were taken, of %d kinds".formatted(files.size()), taken.size(), sent),
                    Figure.all("refusals that say what is wrong and how to mend it", (long) sent - untold.size(), sent),
                    Figure.none("rows that any of them left, in all tables", after - before, sent),
                    Figure.none(
                            "rows left by a good one sent to every other form",
                            elsewhere,
                            posts(served).size()),
                    Figure.fact(
                            "control: a good one is taken and its row noticed",
                            "%d, %d rows".formatted(good.statusCode(), noticed),
                            "302, > 0",
                            good.statusCode() == FOUND && noticed > 0));
        }
    }

    /** A form that takes no file keeps none either: rows there are afterwards. */
    private static long everyOtherForm(Served served, Visitor bea) {
        String child = served.testshire().child().toString();
        posts(served)
                .forEach(path -> bea.postFile(
                        path.replaceAll("\\{[^}]+}", child), "file", "june.csv", "text/csv", BadFiles.GOOD));
        return kept(served);
    }

    private static List<String> posts(Served served) {
        return served.bean(Routes.class).all().stream()
                .filter(route ->
                        route.method().equals("POST") && !route.pattern().startsWith("/sign-"))
                .map(Routes.Route::pattern)
                .toList();
    }

    private static List<Door> doors(Served served) {
        return served.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .flatMap(handler -> Arrays.stream(handler.getValue().getMethod().getParameters())
                        .filter(one -> one.getParameterizedType().getTypeName().contains(MultipartFile.class.getName()))
                        .flatMap(one -> handler.getKey().getPatternValues().stream()
                                .filter(path -> !path.contains(ATTACHED))
                                .map(path -> new Door(path, one.getName()))))
                .sorted(Comparator.comparing(Door::path))
                .toList();
    }

    /** Rows of any table in which words or bytes of the good rows stand. */
    private static long kept(Served served) {
        var all = served.as("postgres");
        String tables =
                String.join(" union all ", all.sql("""
                        select format('select it::text as words from %I it', relname) from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                        """).query(String.class).list());
        return all.sql("select count(*) from (%s) it where words like any (array[:words, :bytes])".formatted(tables))
                .params(Map.of("words", "%" + WORDS + "%", "bytes", "%" + hex() + "%"))
                .query(Long.class)
                .single();
    }

    private static String hex() {
        return HexFormat.of().formatHex(BadFiles.bytes(WORDS));
    }
}
