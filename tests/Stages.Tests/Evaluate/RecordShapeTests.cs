using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Assay.Evaluate.Explanation;
using Assay.Evaluate.Fairness;
using Assay.Evaluate.Opening;
using Assay.Evaluate.Performance;
using Assay.Evaluate.Robustness;
using Assay.Evaluate.Shift;
using Assay.Evaluate.Slices;
using Assay.Evaluate.Verdict;
using Assay.Kernel;
using Assay.Ledger.Records;

namespace Stages.Tests.Evaluate;

/// <summary>Records are kept for ever: a change of shape is a new version, and shows here first.</summary>
public class RecordShapeTests
{
    [Fact]
    public void Every_field_of_every_record_is_the_one_that_was_agreed() => ShapeText().Split("\n").ShouldBe(File.ReadAllText(Agreed()).ReplaceLineEndings("\n").Split("\n"));

    [Fact]
    public void An_openings_bytes_keep_their_shape() => JsonSerializer.Serialize(new OpeningRecord { Ordinal = 2, Model = Digest.Of("m"), TestSet = Digest.Of("t") }, RecordJson.Options).ShouldBe(
        $$"""{"ordinal":2,"model":"{{Digest.Of("m")}}","testSet":"{{Digest.Of("t")}}"}""");

    [Fact]
    public void A_verdicts_bytes_keep_their_shape()
    {
        var gate = new Gate("roc_auc", "problem.metric.threshold", Assay.Evaluate.Settings.GateKind.Block, true, 0.75).Check(Assay.Evaluate.Estimates.Estimate.Between(0.8, 0.7, 0.9, "DeLong"));
        var verdict = new VerdictRecord { FitToRelease = true, Blocked = 0, Warned = 0, Sentence = "Fit.", Gates = [gate], Needed = [] };
        JsonSerializer.Serialize(verdict, RecordJson.Options).ShouldBe(
            """{"fitToRelease":true,"blocked":0,"warned":0,"sentence":"Fit.","gates":[{"name":"roc_auc at least 0.75","setBy":"problem.metric.threshold","kind":"block","measure":"roc_auc","isMinimum":true,"limit":0.75,"value":{"value":0.8,"low":0.7,"high":0.9,"confidenceLevel":0.95,"method":"DeLong"},"passed":true,"clear":false,"sentence":"Passes, but the interval reaches below the limit: roc_auc is 0.8 (95 % interval 0.7 to 0.9); the limit is at least 0.75."}],"needed":[]}""");
    }

    private static string ShapeText()
    {
        Type[] records = [typeof(OpeningRecord), typeof(PerformanceRecord), typeof(FairnessRecord), typeof(SlicesRecord), typeof(ExplanationRecord), typeof(RobustnessRecord), typeof(ShiftRecord), typeof(VerdictRecord)];
        return string.Concat(records.SelectMany(record => Lines(record, ((RecordKind)record.GetProperty("Kind", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!) is var kind ? $"{kind.Name}/v{kind.Version}" : "")).Select(line => line + "\n"));
    }

    private static IEnumerable<string> Lines(Type type, string path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";
            var (element, suffix) = Unwrapped(property.PropertyType);
            if (element.Namespace!.StartsWith("Assay.Evaluate", StringComparison.Ordinal) && !element.IsEnum) foreach (var line in Lines(element, name + suffix)) yield return line;
            else yield return $"{name}{suffix}: {element.Name}";
        }
    }

    private static (Type Element, string Suffix) Unwrapped(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Unwrapped(underlying);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ImmutableArray<>)) return (type, "");
        var (element, suffix) = Unwrapped(type.GetGenericArguments()[0]);
        return (element, "[]" + suffix);
    }

    private static string Agreed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "RecordShapes.txt");
}
