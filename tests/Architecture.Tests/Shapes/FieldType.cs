using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Architecture.Tests.Shapes;

/// <summary>How the catalogue says what a field holds.</summary>
internal static class FieldType
{
    public static string Describe(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? Describe(underlying) : Info(type).Kind switch
    {
        JsonTypeInfoKind.Object => $"[{type.Name}](#{type.Name.ToLowerInvariant()})",
        JsonTypeInfoKind.Enumerable => $"list of {Describe(Element(type)!)}",
        JsonTypeInfoKind.Dictionary => $"map from text to {Describe(Element(type)!)}",
        _ => Scalar(type),
    };

    /// <summary>The object types that a field leads to.</summary>
    public static IEnumerable<Type> Shapes(Type type) => Nullable.GetUnderlyingType(type) is { } underlying ? Shapes(underlying) : Info(type).Kind switch
    {
        JsonTypeInfoKind.Object => [type],
        JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Shapes(Element(type)!),
        _ => [],
    };

    private static JsonTypeInfo Info(Type type) => RecordJson.Options.GetTypeInfo(type);

    private static Type? Element(Type type) => Info(type).ElementType;

    private static string Scalar(Type type) => type switch
    {
        _ when type == typeof(string) => "text",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(double) || type == typeof(float) || type == typeof(decimal) => "number",
        _ when type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong) || type == typeof(short) || type == typeof(byte) => "whole number",
        _ when type == typeof(Digest) => "SHA-256",
        _ when type == typeof(DateTimeOffset) => "time",
        _ when type == typeof(DateOnly) => "date",
        _ when type == typeof(TimeSpan) => "duration",
        _ when type == typeof(JsonElement) => "any JSON",
        _ when type == typeof(ReadOnlyMemory<byte>) || type == typeof(byte[]) => "bytes in base64",
        _ when type.IsEnum => $"one of {string.Join(", ", Enum.GetNames(type).Select(name => $"`{JsonNamingPolicy.CamelCase.ConvertName(name)}`"))}",
        _ => throw new InvalidOperationException($"The catalogue has no word for {type}: teach it one."),
    };
}
