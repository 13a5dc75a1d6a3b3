using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A finite number, written without quotes, within bounds.</summary>
public sealed record NumberShape : ValueShape
{
    private NumberShape()
    {
    }

    /// <summary>Any finite number.</summary>
    public static NumberShape Any { get; } = new();

    /// <summary>Least value, if any.</summary>
    public double? Min { get; private init; }

    /// <summary>Greatest value, if any.</summary>
    public double? Max { get; private init; }

    /// <summary>Whether <see cref="Min"/> itself is refused.</summary>
    public bool MinExcluded { get; private init; }

    /// <summary>Whether <see cref="Max"/> itself is refused.</summary>
    public bool MaxExcluded { get; private init; }

    /// <summary><paramref name="min"/> or more.</summary>
    public static NumberShape AtLeast(double min) => new() { Min = min };

    /// <summary>More than <paramref name="min"/>.</summary>
    public static NumberShape Above(double min) => new() { Min = min, MinExcluded = true };

    /// <summary>From <paramref name="min"/> to <paramref name="max"/>, both allowed.</summary>
    public static NumberShape Between(double min, double max) => new() { Min = min, Max = max };

    /// <summary>Between <paramref name="min"/> and <paramref name="max"/>, neither allowed.</summary>
    public static NumberShape Inside(double min, double max) => new() { Min = min, Max = max, MinExcluded = true, MaxExcluded = true };

    /// <inheritdoc/>
    public override string Expectation => (Min, Max) switch
    {
        (null, null) => "a number",
        ({ } min, null) => MinExcluded ? $"a number above {Show(min)}" : $"a number of at least {Show(min)}",
        (null, { } max) => MaxExcluded ? $"a number below {Show(max)}" : $"a number of at most {Show(max)}",
        ({ } min, { } max) => $"a number from {Show(min)}{(MinExcluded ? " (not itself)" : "")} to {Show(max)}{(MaxExcluded ? " (not itself)" : "")}",
    };

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlScalar scalar || scalar.AsNumber() is not { } number || !double.IsFinite(number)) return reading.WrongType(node, field, this);
        if (!Holds(number)) return reading.Fault("project.out-of-range", node, field, "The number is out of range.", Expectation, "Choose a number within the range.");
        return scalar.AsInteger() is { } whole ? JsonValue.Create(whole) : JsonValue.Create(number);
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (Min is { } min) schema[MinExcluded ? "exclusiveMinimum" : "minimum"] = min;
        if (Max is { } max) schema[MaxExcluded ? "exclusiveMaximum" : "maximum"] = max;
        return schema;
    }

    private bool Holds(double number) =>
        (Min is not { } min || (MinExcluded ? number > min : number >= min)) && (Max is not { } max || (MaxExcluded ? number < max : number <= max));

    private static string Show(double bound) => bound.ToString(CultureInfo.InvariantCulture);
}
