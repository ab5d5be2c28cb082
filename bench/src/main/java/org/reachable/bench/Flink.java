package org.reachable.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Policy;

/** Flink with our own fold in it: parted by child, a child's events kept as state and folded when the last has come. */
final class Flink implements Peer {
    private final Path checkout;
    private final int processors;
    private List<Row> rows = List.of();

    /** An event as Flink can send it: a class with open fields. */
    public static final class Row {
        public int number;
        public int child;
        public long minute;
        public String type = "";
        public String agency = "";
        public String outcome = "";
        /** True for the child's last event. */
        public boolean last;
    }

    /** A detection as Flink can send it. */
    public static final class Seen {
        public String rule = "";
        public int child;
        public long minute;
    }

    Flink(Path checkout, int processors) {
        this.checkout = checkout;
        this.processors = processors;
    }

    @Override
    public String name() {
        return "Flink with our fold";
    }

    @Override
    public void load(List<Event> events) {
        rows = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            var row = new Row();
            row.number = event.number();
            row.child = event.child();
            row.minute = event.minute();
            row.type = event.type();
            row.agency = event.agency();
            row.outcome = event.outcome();
            row.last = i + 1 == events.size() || events.get(i + 1).child() != event.child();
            rows.add(row);
        }
    }

    @Override
    public List<Detection> find() throws Exception {
        var environment = StreamExecutionEnvironment.createLocalEnvironment(processors, new Configuration());
        environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
        environment.getConfig().enableObjectReuse();
        var found = new ArrayList<Detection>();
        try (var seen = environment
                .fromData(TypeInformation.of(Row.class), rows.toArray(new Row[0]))
                .keyBy(row -> row.child)
                .process(new Folding(checkout.toString()))
                .executeAndCollect()) {
            seen.forEachRemaining(each -> found.add(new Detection(each.rule, each.child, each.minute)));
        }
        return found;
    }

    /** Keeps what came of a child, and folds it with the last. */
    private static final class Folding extends KeyedProcessFunction<Integer, Row, Seen> {
        private static final long serialVersionUID = 1;

        private final String checkout;
        private transient @Nullable ListState<Row> story;
        private transient @Nullable Policy policy;
        private transient @Nullable Fold fold;

        Folding(String checkout) {
            this.checkout = checkout;
        }

        @Override
        public void open(OpenContext context) throws Exception {
            story = getRuntimeContext().getListState(new ListStateDescriptor<>("story", Row.class));
            policy = OurFold.policyOf(Path.of(checkout));
            fold = new Fold(policy, Setting.calendars());
        }

        @Override
        public void processElement(Row row, Context context, Collector<Seen> out) throws Exception {
            var kept = Objects.requireNonNull(story);
            kept.add(row);
            if (!row.last) {
                return;
            }
            String child = Integer.toString(row.child);
            var entries = new ArrayList<Entry>();
            for (Row each : kept.get()) {
                entries.add(OurFold.entry(
                        new Event(each.number, each.child, each.minute, each.type, each.agency, each.outcome),
                        child,
                        Objects.requireNonNull(policy)));
            }
            kept.clear();
            for (Detection each : OurFold.found(Objects.requireNonNull(fold), entries)) {
                var seen = new Seen();
                seen.rule = each.rule();
                seen.child = each.child();
                seen.minute = each.minute();
                out.collect(seen);
            }
        }
    }
}
