using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Projects.ProjectFiles.Yaml;

namespace Assay.Projects.ProjectFiles.Shapes;

/// <summary>A whole number, written without quotes or decimal point, within bounds. Without a stated bound it fits an <see cref="int"/>.</summary>
public sealed record IntegerShape : ValueShape
{
    private IntegerShape(long min, long max)
    {
        Min = min;
        Max = max;
    }

    /// <summary>Any <see cref="int"/>.</summary>
    public static IntegerShape Any { get; } = new(int.MinValue, int.MaxValue);

    /// <summary>Least value.</summary>
    public long Min { get; }

    /// <summary>Greatest value.</summary>
    public long Max { get; }

    /// <summary>From <paramref name="min"/> to the greatest <see cref="int"/>.</summary>
    public static IntegerShape AtLeast(int min) => new(min, int.MaxValue);

    /// <summary>From <paramref name="min"/> to <paramref name="max"/>, both allowed.</summary>
    public static IntegerShape Between(long min, long max) => new(min, max);

    /// <inheritdoc/>
    public override string Expectation => (Min, Max) switch
    {
        (int.MinValue, int.MaxValue) => "a whole number",
        _ when Min == Max => Show(Min),
        (_, int.MaxValue or long.MaxValue) => $"a whole number of at least {Show(Min)}",
        _ => $"a whole number from {Show(Min)} to {Show(Max)}",
    };

    internal override JsonNode? Read(YamlNode node, string field, Reading reading)
    {
        if (node is not YamlScalar scalar || scalar.AsInteger() is not { } number) return reading.WrongType(node, field, this);
        if (number < Min || number > Max) return reading.Fault("project.out-of-range", node, field, "The number is out of range.", Expectation, "Choose a whole number within the range.");
        return JsonValue.Create(number);
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (Min != int.MinValue) schema["minimum"] = Min;
        if (Max is not (int.MaxValue or long.MaxValue)) schema["maximum"] = Max;
        return schema;
    }

    private static string Show(long bound) => bound.ToString(CultureInfo.InvariantCulture);
}
