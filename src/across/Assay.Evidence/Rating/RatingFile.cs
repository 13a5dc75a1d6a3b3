using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Evidence.Eligibility;
using Assay.Evidence.Importing;
using Assay.Evidence.Sheets;
using Assay.Kernel;
using Assay.Kernel.Capabilities;
using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Evidence.Rating;

/// <summary>Reads a file of ratings: YAML by its shape, or a sheet by its headings.</summary>
/// <param name="Scale">The scale that the file names; null when it names none.</param>
/// <param name="Ratings">What it gives, in its order.</param>
internal sealed record RatingFile(string? Scale, IReadOnlyList<GivenRating> Ratings)
{
    public static RatingFile None { get; } = new(null, []);

    private static readonly ObjectShape Shape = ObjectShape.Of(
        "Ratings of one's own confidence, criterion by criterion.",
        FieldShape.Optional("scale", TextShape.Filled, "The scale: 1-5, 1-10, yes-no.", example: "1-5"),
        FieldShape.Required("criteria", ListShape.Of(Criterion, minItems: 1), "The criteria.", example: "[{code: S7, rating: 4, route: evidence}]"));

    private static ObjectShape Criterion => ObjectShape.Of(
        "One criterion.",
        FieldShape.Required("code", TextShape.Filled, "The owner's code.", example: "S7"),
        FieldShape.Optional("rating", TextShape.Filled, "The rating, on the scale.", example: "4"),
        FieldShape.Optional("route", ChoiceShape.OfEnum<EvidenceRoute>(), "How it is to be evidenced.", example: "opportunity"),
        FieldShape.Optional("owner", TextShape.Filled, "Of an opportunity: who owns it.", example: "the lead of the fraud team"),
        FieldShape.Optional("by", TextShape.Matching(@"^\d{4}-\d{2}-\d{2}$", "a date like 2026-09-30"), "Of an opportunity: by when.", example: "2026-09-30"));

    /// <summary>Reads a file.</summary>
    public static Outcome<RatingFile> Read(string file, IServiceProvider services) => Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml"
        ? SourceFile.Read(services.Need<WorkingFolder>().Full(file), file).Then(bytes => Yaml(bytes, file))
        : SheetFile.Read(file, services).Then(read => OfSheet(read.Sheet, file));

    private static Outcome<RatingFile> Yaml(byte[] bytes, string file) =>
        ShapedYaml.Read(bytes, file, Shape, "rating").Map(yaml => new RatingFile((string?)yaml.Root["scale"], [.. yaml.Root["criteria"]!.AsArray().Select((node, i) => Of(node!.AsObject(), yaml.At($"criteria[{i}]")))]));

    private static GivenRating Of(JsonObject node, Place place) => new((string)node["code"]!, place)
    {
        Rating = (string?)node["rating"],
        Route = (string?)node["route"] is { } route ? Enum.Parse<EvidenceRoute>(route, ignoreCase: true) : null,
        Owner = (string?)node["owner"],
        By = (string?)node["by"] is { } by && DateOnly.TryParseExact(by, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
    };

    private static Outcome<RatingFile> OfSheet(Sheet sheet, string file) => SheetHeadings.Find(sheet, file).Then(layout =>
    {
        var problems = new List<Problem>();
        List<GivenRating> ratings = [.. Enumerable.Range(layout.HeaderRow + 1, sheet.Rows.Length - layout.HeaderRow).Where(row => sheet.Cell(row, layout[SheetColumn.Code]).Length > 0).Select(row => Of(sheet, layout, row, file, problems)).Where(given => given.Rating is not null || given.Route is not null)];
        return Outcome.Unless(problems, () => new RatingFile(null, ratings));
    });

    private static GivenRating Of(Sheet sheet, SheetLayout layout, int row, string file, List<Problem> problems)
    {
        var (route, date, place) = (sheet.Cell(row, layout[SheetColumn.Route]), sheet.Cell(row, layout[SheetColumn.Date]), new Place(file, row));
        if (route.Length > 0 && RouteOf(route) is null) problems.Add(new Problem("rating.route", "There is no such route.", "Choose one of them.") { Place = place with { Field = "route" }, Value = route, Expected = "evidence, opportunity or none" });
        if (date.Length > 0 && SheetDates.Read(date) is null) problems.Add(new Problem("rating.date", "This is no date.", "Write it so: 2026-09-30.") { Place = place with { Field = "by" }, Value = date });
        return new GivenRating(sheet.Cell(row, layout[SheetColumn.Code]), place)
        {
            Rating = Said(sheet.Cell(row, layout[SheetColumn.Rating])),
            Route = RouteOf(route),
            Owner = Said(sheet.Cell(row, layout[SheetColumn.Owner])),
            By = SheetDates.Read(date),
        };
    }

    private static string? Said(string cell) => cell.Length > 0 ? cell : null;

    private static EvidenceRoute? RouteOf(string text) => text.ToLowerInvariant() switch
    {
        "evidence" or "have evidence" => EvidenceRoute.Evidence,
        "opportunity" => EvidenceRoute.Opportunity,
        "none" or "no route" => EvidenceRoute.None,
        _ => null,
    };
}
