package org.hearsay;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** The regular expressions of the program, found in its bytecode and in its static fields. */
final class Patterns {

  private static final Path CLASSES = Path.of("target", "classes");

  /** Methods of String that take a regular expression; the others search in it. */
  private static final Set<String> REGEX =
      Set.of("matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters");

  private final Map<String, Found> found = new LinkedHashMap<>();
  private final List<String> unseen = new ArrayList<>();

  private Patterns() {}

  /**
   * A regular expression.
   *
   * @param where class and, of one written where it is used, method
   * @param whole whether it is used on whole strings only
   */
  record Found(String where, Pattern pattern, boolean whole) {

    @Override
    public String toString() {
      return where + ": " + pattern;
    }
  }

  static Patterns read() {
    Patterns patterns = new Patterns();
    try (Stream<Path> files = Files.walk(CLASSES.resolve("org"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        ClassNode type = new ClassNode();
        new ClassReader(Files.readAllBytes(file))
            .accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        patterns.read(type);
      }
    } catch (IOException | AnalyzerException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return patterns;
  }

  List<Found> all() {
    return List.copyOf(found.values());
  }

  /** Places where an expression is put together that no static field holds. */
  List<String> unseen() {
    return unseen;
  }

  private void read(ClassNode type) throws AnalyzerException, ReflectiveOperationException {
    List<String> open = new ArrayList<>();
    boolean compiles = false;
    for (MethodNode method : type.methods) {
      Frame<SourceValue>[] frames =
          new Analyzer<>(new SourceInterpreter()).analyze(type.name, method);
      for (int i = 0; i < frames.length; i++) {
        if (method.instructions.get(i) instanceof MethodInsnNode call && frames[i] != null) {
          boolean compile = isCompile(call);
          if (compile || isRegex(call)) {
            compiles |= compile;
            String where = type.name.substring("org/hearsay/".length()) + "." + method.name;
            constants(call, frames[i], where, open);
          }
        }
      }
    }
    if (compiles) {
      int before = found.size();
      fields(Class.forName(type.name.replace('/', '.')));
      if (found.size() > before) {
        return;
      }
    }
    unseen.addAll(open);
  }

  private static boolean isCompile(MethodInsnNode call) {
    return call.owner.equals("java/util/regex/Pattern")
        && (call.name.equals("compile") || call.name.equals("matches"));
  }

  private static boolean isRegex(MethodInsnNode call) {
    return call.owner.equals("java/lang/String") && REGEX.contains(call.name);
  }

  /** Notes the constants that a call takes as its expression. */
  private void constants(
      MethodInsnNode call, Frame<SourceValue> frame, String where, List<String> open) {
    int arguments = Type.getArgumentTypes(call.desc).length;
    SourceValue value = frame.getStack(frame.getStackSize() - arguments);
    boolean flags = isCompile(call) && call.name.equals("compile") && arguments == 2;
    for (AbstractInsnNode source : value.insns) {
      if (source instanceof LdcInsnNode constant && !flags) {
        add(where, Pattern.compile((String) constant.cst), call.name.equals("matches"));
      } else {
        open.add(where);
      }
    }
  }

  private void add(String where, Pattern pattern, boolean whole) {
    found.putIfAbsent(
        pattern + " " + pattern.flags() + " " + whole, new Found(where, pattern, whole));
  }

  private void fields(Class<?> type) throws ReflectiveOperationException {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Class<?> outer = type.getNestHost();
    Set<Class<?>> nest = new HashSet<>(List.of(outer, type));
    for (Class<?> each : nest) {
      for (Field field : each.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          reach(each.getName().substring("org.hearsay.".length()), field.get(null), seen);
        }
      }
    }
  }

  private void reach(String where, Object value, Set<Object> seen)
      throws ReflectiveOperationException {
    if (value == null || !seen.add(value)) {
      return;
    }
    if (value instanceof Pattern pattern) {
      add(where, pattern, false);
    } else if (value instanceof Collection<?> several) {
      for (Object each : several) {
        reach(where, each, seen);
      }
    } else if (value instanceof Map<?, ?> map) {
      reach(where, map.values(), seen);
    } else if (value.getClass().getName().startsWith("org.hearsay.")
        && !value.getClass().isSynthetic()
        && !value.getClass().isEnum()) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          reach(where, field.get(value), seen);
        }
      }
    }
  }
}
