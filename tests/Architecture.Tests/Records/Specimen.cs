using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Assay.Kernel;

namespace Architecture.Tests.Records;

/// <summary>
/// Makes an instance of a type in which every field has a value, the same one each time: texts are the fields' names, lists and maps have one entry.
/// So a new kind of record has a full example without anybody writing one.
/// </summary>
internal static class Specimen
{
    public static object Of(Type type) => Make(type, "body", [])!;

    private static object? Make(Type type, string name, ImmutableList<Type> within)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Make(underlying, name, within);
        if (Scalar(type, name) is { } scalar) return scalar;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0);
        if (type.IsGenericType && type.GetGenericArguments() is var arguments && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)) return Collection(type.GetGenericTypeDefinition(), arguments, name, within);
        return within.Contains(type) ? null : Whole(type, within.Add(type));
    }

    private static object? Scalar(Type type, string name) => type switch
    {
        _ when type == typeof(string) => name,
        _ when type == typeof(bool) => true,
        _ when type == typeof(double) => 0.5,
        _ when type == typeof(float) => 0.25f,
        _ when type == typeof(decimal) => 0.75m,
        _ when type == typeof(byte) || type == typeof(short) || type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong) => Convert.ChangeType(7, type),
        _ when type == typeof(Digest) => Digest.Of(name),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 2),
        _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(90),
        _ when type == typeof(JsonElement) => JsonSerializer.SerializeToElement(new Dictionary<string, int> { [name] = 7 }),
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>([1, 2, 3]),
        _ => null,
    };

    private static object Collection(Type definition, Type[] arguments, string name, ImmutableList<Type> within)
    {
        var item = Make(arguments[^1], name, within);
        if (arguments.Length == 1) return Call(nameof(ListOf), definition, arguments, item);
        return arguments[0] == typeof(string) ? Call(nameof(MapOf), definition, [arguments[1]], item) : throw new InvalidOperationException($"No specimen of {definition.Name} over {arguments[0].Name}: teach it one.");
    }

    private static object Call(string method, Type definition, Type[] arguments, object? item) =>
        typeof(Specimen).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, [definition, item])!;

    private static object ListOf<T>(Type definition, T? item)
    {
        ImmutableArray<T> items = item is null ? [] : [item];
        if (definition == typeof(ImmutableSortedSet<>)) return items.ToImmutableSortedSet();
        return definition == typeof(ImmutableArray<>) ? items : items.ToArray();
    }

    private static object MapOf<T>(Type definition, T item)
    {
        var map = new Dictionary<string, T> { ["key"] = item };
        if (definition == typeof(ImmutableSortedDictionary<,>)) return map.ToImmutableSortedDictionary(StringComparer.Ordinal);
        return definition == typeof(ImmutableDictionary<,>) ? map.ToImmutableDictionary() : map;
    }

    private static object Whole(Type type, ImmutableList<Type> within)
    {
        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters() is not [var only] || only.ParameterType != type).MaxBy(candidate => candidate.GetParameters().Length);
        var parameters = constructor?.GetParameters() ?? [];
        var instance = constructor?.Invoke([.. parameters.Select(parameter => Make(parameter.ParameterType, Camel(parameter.Name!), within))]) ?? Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite && !parameters.Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase))))
            property.SetValue(instance, Make(property.PropertyType, Camel(property.Name), within));
        return instance;
    }

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
