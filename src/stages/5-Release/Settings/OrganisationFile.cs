using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Kernel;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Release.Settings;

/// <summary>The file <c>assay.policy.yaml</c>: a mapping <c>release</c> with the fields of a project's section of that name.</summary>
/// <param name="Digest">SHA-256 of its bytes.</param>
/// <param name="Rules">What it says.</param>
public sealed record OrganisationFile(Digest Digest, ReleaseSection Rules)
{
    /// <summary>Its name.</summary>
    public const string FileName = "assay.policy.yaml";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly ObjectShape Shape = ObjectShape.Of("What an organisation asks of every project.", FieldShape.Required("release", ReleaseShape.Section, "What has to hold before a version goes live."));

    /// <summary>Reads the file; null where there is none.</summary>
    /// <returns>The file, or every fault in it.</returns>
    public static Outcome<OrganisationFile?> Read(string path)
    {
        if (!File.Exists(path)) return Outcome<OrganisationFile?>.Success(null);
        try
        {
            var bytes = File.ReadAllBytes(path);
            return ShapedYaml.Read(bytes, path, Shape, "policy").Then(yaml =>
            {
                var rules = yaml.Root["release"].Deserialize<ReleaseSection>(Options)!;
                return Outcome.Unless<OrganisationFile?>(Faults(rules, yaml), () => new OrganisationFile(Digest.Of(bytes), rules));
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("policy.unreadable", $"The organisation's policy cannot be read: {fault.Message}", "See to the file; nothing is released before it can be read.") { Place = new Place(path) };
        }
    }

    private static IEnumerable<Problem> Faults(ReleaseSection rules, ShapedYaml yaml)
    {
        if (rules.Approvals.IsEmpty) yield return new Problem("policy.no-approval", "Nobody would have to approve.", "Name at least one role, or leave the field out: then one reviewer is asked for.") { Place = yaml.At("release.approvals"), Expected = "at least one role" };
        foreach (var twice in rules.Approvals.GroupBy(rule => rule.Role, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new Problem("policy.role-twice", "The role stands there twice.", "Put both together, with a count.") { Place = yaml.At("release.approvals"), Value = twice.Key, Expected = "each role once" };
    }
}
