using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evidence.Plans;

/// <summary>Reads the files that say how a standard is assessed, each versioned by itself, and reports all of their faults at once.</summary>
public static class PlanReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Reads an assessment plan.</summary>
    /// <param name="bytes">The file's content, UTF-8 YAML.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="standard">The standard whose criteria it may name; null checks no codes.</param>
    public static Outcome<AssessmentPlan> AssessmentPlan(ReadOnlySpan<byte> bytes, string file, Standard? standard = null) =>
        Read<AssessmentPlan>(bytes, file, PlanShapes.AssessmentPlan, (plan, yaml) => Faults(plan, yaml, standard));

    /// <summary>Reads portfolio rules.</summary>
    /// <param name="bytes">The file's content, UTF-8 YAML.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Outcome<PortfolioRules> PortfolioRules(ReadOnlySpan<byte> bytes, string file) =>
        Read<PortfolioRules>(bytes, file, PlanShapes.PortfolioRules, Faults);

    /// <summary>Reads a gateway checklist.</summary>
    /// <param name="bytes">The file's content, UTF-8 YAML.</param>
    /// <param name="file">Its name, for messages.</param>
    public static Outcome<GatewayChecklist> GatewayChecklist(ReadOnlySpan<byte> bytes, string file) =>
        Read<GatewayChecklist>(bytes, file, PlanShapes.GatewayChecklist, Faults);

    private static Outcome<T> Read<T>(ReadOnlySpan<byte> bytes, string file, ObjectShape shape, Func<T, ShapedYaml, IEnumerable<Problem>> faults) =>
        ShapedYaml.Read(bytes, file, shape, "plan").Then(yaml =>
        {
            var read = yaml.Root.Deserialize<T>(Options)!;
            return Outcome.Unless(faults(read, yaml), () => read);
        });

    private static IEnumerable<Problem> Faults(AssessmentPlan plan, ShapedYaml yaml, Standard? standard)
    {
        foreach (var twice in Twice(plan.Methods.Select(method => method.Id), "methods", yaml)) yield return twice;
        if (standard is null) yield break;
        for (var i = 0; i < plan.Methods.Length; i++)
            foreach (var code in plan.Methods[i].Covers.Where(code => standard.Find(code) is null))
                yield return new Problem("plan.unknown-criterion", $"The standard {standard.Id} has no such criterion.", "Write the owner's code.") { Place = yaml.At($"methods[{i}].covers"), Value = code };
    }

    private static IEnumerable<Problem> Faults(PortfolioRules rules, ShapedYaml yaml)
    {
        if (rules.MaximumPieces < rules.MinimumPieces)
            yield return new Problem("plan.most-below-least", "No number of pieces is within these limits.", "Make maximum_pieces at least minimum_pieces.") { Place = yaml.At("maximum_pieces"), Value = $"{rules.MaximumPieces}", Expected = $"at least {rules.MinimumPieces}" };
        foreach (var absent in rules.Assumed.Where(field => !yaml.Root.ContainsKey(field)))
            yield return new Problem("plan.assumes-nothing", "A field is said to be assumed and has no value.", "Give it a value, or take its name out.") { Place = yaml.At("assumed"), Value = absent };
    }

    private static IEnumerable<Problem> Faults(GatewayChecklist list, ShapedYaml yaml)
    {
        foreach (var twice in Twice(list.Items.Select(item => item.Id), "items", yaml)) yield return twice;
        for (var i = 0; i < list.Items.Length; i++)
            if (list.Items[i].Condition == GatewayCondition.EveryCriterionAtLeast != list.Items[i].AtLeast.HasValue)
                yield return new Problem("plan.at-least", "at_least belongs to every-criterion-at-least, and to it alone.", "Add it there, or take it out here.") { Place = yaml.At($"items[{i}]"), Value = list.Items[i].Id };
    }

    private static IEnumerable<Problem> Twice(IEnumerable<string> ids, string field, ShapedYaml yaml) =>
        ids.CountBy(id => id).Where(counted => counted.Value > 1).Select(counted => new Problem("plan.id-twice", "Two of them have the same id.", "Give each its own.") { Place = yaml.At(field), Value = counted.Key });
}
