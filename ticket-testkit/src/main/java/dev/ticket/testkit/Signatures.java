package dev.ticket.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Stream;

/** The types that a caller of a class, or a subclass of it, gets to see. */
final class Signatures {
    private static final Set<JavaModifier> VISIBLE = Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED);

    private Signatures() {}

    static Stream<JavaClass> visibleTypes(JavaClass type) {
        if (type.getModifiers().stream().noneMatch(VISIBLE::contains)) {
            return Stream.empty();
        }
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> members = type.getMembers().stream()
                .filter(it -> it.getModifiers().stream().anyMatch(VISIBLE::contains))
                .flatMap(Signatures::types);
        return Stream.concat(above, members)
                .flatMap(it -> it.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType);
    }

    private static Stream<? extends JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit code = (JavaCodeUnit) member;
        Stream<JavaType> parameters = code.getParameterTypes().stream();
        return Stream.of(parameters, code.getExceptionTypes().stream(), Stream.of(code.getReturnType()))
                .flatMap(it -> it);
    }
}
