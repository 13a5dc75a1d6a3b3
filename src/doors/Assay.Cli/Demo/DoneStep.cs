using System.Text.Json.Nodes;

namespace Assay.Cli.Demo;

/// <summary>A step of the demo that is done.</summary>
/// <param name="Step">Which.</param>
/// <param name="Ran">Whether it was done just now; false when it was on record already.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Finding">What its records say.</param>
internal sealed record DoneStep(IDemoStep Step, bool Ran, TimeSpan Elapsed, DemoFinding Finding)
{
    /// <summary>For a script.</summary>
    public JsonObject Json() => new()
    {
        ["step"] = Step.Name,
        ["ran"] = Ran,
        ["seconds"] = Math.Round(Elapsed.TotalSeconds, 3),
        ["explanation"] = Step.Explanation,
        ["says"] = new JsonArray([.. Finding.Says.Select(line => JsonValue.Create(line.Trim()))]),
        ["records"] = new JsonArray([.. Finding.Records.Select(record => (JsonNode)new JsonObject { ["id"] = record.Id, ["kind"] = record.Kind, ["index"] = record.Index })]),
    };
}
