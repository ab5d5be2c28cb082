package org.reachable.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.aopalliance.intercept.MethodInterceptor;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Every door that is asked in an actor's name answers in a transaction of that actor: row-level security shows nothing to
 * nobody. In a request there is one already, and this adds nothing.
 */
@Component
class ActorsTransactions implements BeanPostProcessor {

    private final ObjectProvider<Transactions> transactions;

    ActorsTransactions(ObjectProvider<Transactions> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return isDoor(bean.getClass()) ? guarded(bean) : bean;
    }

    private Object guarded(Object door) {
        ProxyFactory guarded = new ProxyFactory(door);
        guarded.setProxyTargetClass(true);
        guarded.addAdvice((MethodInterceptor) call -> {
            Transactions here = transactions.getObject();
            if (here.running() || !isAskedByAnActor(call.getMethod())) {
                return call.proceed();
            }
            Actor actor = (Actor) call.getArguments()[0];
            return here.asking(actor.code(), call::proceed);
        });
        return guarded.getProxy(door.getClass().getClassLoader());
    }

    /** A public component of ours, no page, with a public method that takes an actor first. */
    private static boolean isDoor(Class<?> type) {
        if (!type.getPackageName().startsWith("org.reachable.")
                || !type.isAnnotationPresent(Component.class)
                || !Modifier.isPublic(type.getModifiers())
                || Modifier.isFinal(type.getModifiers())) {
            return false;
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isAskedByAnActor(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAskedByAnActor(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Actor.class;
    }
}
