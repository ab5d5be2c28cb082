package org.reachable.foundation.kernel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What several parts of one page read is read once. Only while a page is shown, which changes nothing: whatever is sent reads
 * anew each time, and so does what runs where nobody asked for a page.
 *
 * <p>Who reads is part of the question: what one reader was given is never another's.
 */
public final class ReadOnce {

    /** A page of one child asks for few stories; one of many children keeps no more than these. */
    private static final int MOST = 32;

    private static final String KEPT = ReadOnce.class.getName();

    private ReadOnce() {}

    /** What was read before for this question, or what is read now. */
    public static <T> T of(Object question, Supplier<T> read) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !request.getRequest().getMethod().equals("GET")) {
            return read.get();
        }
        Map<Object, Object> kept = kept(request);
        @SuppressWarnings("unchecked")
        T known = (T) kept.get(question);
        if (known != null) {
            return known;
        }
        T answer = read.get();
        kept.put(question, answer);
        return answer;
    }

    /** What was read before of these, and of others, or is read now of the rest of these at once; what there is not is not in it. */
    public static <K, V> Map<K, V> each(
            Object question, Collection<K> keys, Function<Set<K>, List<V>> read, Function<V, K> key) {
        Map<K, V> known = of(question, HashMap::new);
        Set<K> further = keys.stream().filter(one -> !known.containsKey(one)).collect(Collectors.toSet());
        if (!further.isEmpty()) {
            read.apply(further).forEach(one -> known.put(key.apply(one), one));
        }
        return known;
    }

    /** From here on whoever reads sees otherwise: nothing of before is given again. */
    public static void forget() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static Map<Object, Object> kept(ServletRequestAttributes request) {
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept) {
            return kept;
        }
        var kept = new Kept();
        request.setAttribute(KEPT, kept, RequestAttributes.SCOPE_REQUEST);
        return kept;
    }

    private static final class Kept extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1;

        Kept() {
            super(MOST * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    }
}
