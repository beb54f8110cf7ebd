package org.yiding.audit.service;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Hibernate;
import org.hibernate.Interceptor;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.LazyInitializer;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditObject;

/** Notes how entities were and are while a transaction that is recorded writes them. */
@PersistenceUnitExtension
@ApplicationScoped
public class EntityChanges implements Interceptor {

    private static final String SUFFIX = "Entity";

    private final TransactionRecords records;
    // By class and member: there are few, and each is asked for at every change.
    private final Map<String, Boolean> personal = new ConcurrentHashMap<>();

    private final Instance<EntityManagerFactory> factory;

    EntityChanges(TransactionRecords records, Instance<EntityManagerFactory> factory) {
        this.records = records;
        // Asked for late: this is part of what it is built with.
        this.factory = factory;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        TransactionChanges changes = records.ofCurrent();
        if (changes != null) {
            changes.created(object(entity, id), masked(entity, members(state, names, types)));
        }
        return false;
    }

    @Override
    public boolean onFlushDirty(
            Object entity, Object id, Object[] state, Object @Nullable [] previous, String[] names, Type[] types) {
        TransactionChanges changes = records.ofCurrent();
        if (changes != null && previous != null) {
            Map<String, @Nullable Object> was = members(previous, names, types);
            Map<String, @Nullable Object> is = members(state, names, types);
            for (String name : names) {
                if (Objects.deepEquals(was.get(name), is.get(name))) {
                    was.remove(name);
                    is.remove(name);
                } else {
                    was.putIfAbsent(name, null);
                    is.putIfAbsent(name, null);
                }
            }
            if (!is.isEmpty()) {
                changes.changed(object(entity, id), masked(entity, was), masked(entity, is));
            }
        }
        return false;
    }

    @Override
    public void onRemove(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        TransactionChanges changes = records.ofCurrent();
        if (changes != null) {
            changes.removed(object(entity, id), masked(entity, members(state, names, types)));
        }
    }

    private static AuditObject object(Object entity, @Nullable Object id) {
        String name = Hibernate.getClass(entity).getSimpleName();
        return new AuditObject(
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name, String.valueOf(id));
    }

    /** The members that have a value; others that it leads to as their ids, collections not at all. */
    private Map<String, @Nullable Object> members(@Nullable Object[] state, String[] names, Type[] types) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            Object value = state[i];
            if (value == null || types[i].isCollectionType()) {
                continue;
            }
            if (types[i] instanceof ComponentType parts) {
                members.put(
                        names[i],
                        members(parts.getPropertyValues(value), parts.getPropertyNames(), parts.getSubtypes()));
            } else {
                members.put(names[i], types[i].isEntityType() ? idOf(value) : value);
            }
        }
        return members;
    }

    private @Nullable Object idOf(Object entity) {
        LazyInitializer unread = HibernateProxy.extractLazyInitializer(entity);
        return unread == null
                ? factory.get().getPersistenceUnitUtil().getIdentifier(entity)
                : unread.getInternalIdentifier();
    }

    private Map<String, @Nullable Object> masked(Object entity, Map<String, @Nullable Object> members) {
        members.replaceAll((name, value) -> value != null && isPersonal(entity, name) ? AuditJson.MASK : value);
        return members;
    }

    private boolean isPersonal(Object entity, String member) {
        Class<?> type = Hibernate.getClass(entity);
        return personal.computeIfAbsent(type.getName() + "." + member, each -> isMarked(type, member));
    }

    private static boolean isMarked(Class<?> type, String member) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(member)) {
                    return field.isAnnotationPresent(PersonalData.class);
                }
            }
        }
        return false;
    }
}
