using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Evidence;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Evidence.Portfolio;
using Assay.Evidence.Standards;
using Assay.Kernel;
using Assay.Ledger.Records;
using Assay.Reports.Portfolio;
using Assay.Reports.Portfolio.Exchange;
using Assay.Reports.Portfolio.Page;
using Assay.Reports.Portfolio.Word;

namespace Assay.Cli.Portfolios;

/// <summary>Puts a portfolio together, holds the gateway against it, and writes its files; nothing is written when the gateway does not hold, unless that was asked for.</summary>
internal sealed class PortfolioExport(OpenedHome home, Workplace workplace, PortfolioOptions options, bool json)
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    /// <summary>Does it, and says what was written.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        var person = options.Person ?? home.Actor.Person;
        var request = StandardSource.Read(options.Standard, home).Then(standard => PortfolioPlans.Read(options, standard, person, person == home.Actor.Person, workplace.Clock.GetUtcNow()));
        if (!request.Succeeded) return workplace.Terminal.Refuse(request.Problems, json);
        var content = await new PortfolioReader(home.Store, home.Home.Evidence, home.Home.Vault, AssayFacts.Catalogue).ReadAsync(request.Value, cancellation);
        if (content.Document.Items.IsEmpty) return workplace.Terminal.Refuse([Nothing(person)], json);
        if (!content.Document.Complete && !options.AllowIncomplete) return Blocked(content.Document);
        return await WriteAsync(content, cancellation);
    }

    private async Task<int> WriteAsync(PortfolioContent content, CancellationToken cancellation)
    {
        var bundle = await PortfolioBundle.MakeAsync(home, content, cancellation);
        if (!bundle.Succeeded) return workplace.Terminal.Refuse(bundle.Problems, json);
        var document = content.Document with { ContentRoot = bundle.Value.ContentRoot, Head = bundle.Value.Head };
        try
        {
            await WriteAsync(document, bundle.Value.Bytes, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return workplace.Terminal.Refuse([new Problem("portfolio.not-written", $"The portfolio cannot be written: {fault.Message}", "Name a folder that you may write to with -o.") { Place = new Place(options.Folder) }], json);
        }

        var printed = await PortfolioPaper.PrintAsync(options.Folder, workplace.Variable("PATH"), cancellation);
        var record = await RecordAsync(document, Digest.Of(bundle.Value.Bytes), cancellation);
        if (json) workplace.Terminal.Write(Json(document, record, printed));
        else foreach (var line in PortfolioLines.Of(document, options.Folder, record, printed)) workplace.Terminal.Say(line);
        return ExitCode.Done;
    }

    private async Task WriteAsync(PortfolioDocument document, byte[] bundle, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var badges = OpenBadges.Of(document);
        await PutAsync(PortfolioFiles.Bundle, bundle, cancellation);
        await PutAsync(PortfolioFiles.Html, Encoding.UTF8.GetBytes(PortfolioPage.Write(document)), cancellation);
        await PutAsync(PortfolioFiles.Word, WordDocument.Write(document), cancellation);
        await PutAsync(PortfolioFiles.Json, JsonSerializer.SerializeToUtf8Bytes(document, Indented), cancellation);
        await PutAsync(PortfolioFiles.Case, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(CaseDocument.Of(document), Indented), cancellation);
        if (badges.Count > 0) await PutAsync(PortfolioFiles.Badges, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(badges, Indented), cancellation);
        else File.Delete(Path.Combine(options.Folder, PortfolioFiles.Badges));
    }

    /// <summary>A reader sees the old file or the new one, never half of one.</summary>
    private async Task PutAsync(string name, byte[] bytes, CancellationToken cancellation)
    {
        var path = Path.Combine(options.Folder, name);
        await File.WriteAllBytesAsync(path + ".new", bytes, cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }

    private async Task<string> RecordAsync(PortfolioDocument document, Digest bundle, CancellationToken cancellation)
    {
        var body = new ExportedPortfolio
        {
            Bundle = bundle,
            ContentRoot = document.ContentRoot!.Value,
            Standard = document.Standard,
            StandardVersion = document.StandardVersion,
            GatewayVersion = document.GatewayVersion,
            PlanVersion = document.PlanVersion,
            Items = [.. document.Items.Select(item => new ExportedItem(item.Records, [.. item.Parts.Select(part => part.Part)]))],
            Uncovered = [.. document.Parts.Where(part => part.Items.IsEmpty).Select(part => part.Part)],
            Complete = document.Complete,
        };
        var entries = await home.Book.AppendAsync([RecordDraft.Of(body, $"{ExportedPortfolio.Kind.Name}/{bundle}", new Subject(PortfolioFiles.Bundle, bundle))], cancellation);
        return entries[0].Id;
    }

    private int Blocked(PortfolioDocument document)
    {
        var problems = document.Gateway.Where(line => !line.Holds).Select(line => new Problem("portfolio.gateway", $"The gateway does not hold: {line.Title}. {line.Reason}", "Nothing was written. Mend it, or export with --incomplete: every page then says so.") { Value = line.Id });
        workplace.Terminal.Refuse([.. problems], json);
        return ExitCode.DoesNotHold;
    }

    private JsonObject Json(PortfolioDocument document, string record, Problem? printed) => new()
    {
        ["folder"] = options.Folder,
        ["record"] = record,
        ["complete"] = document.Complete,
        ["items"] = document.Items.Length,
        ["records"] = document.Records.Length,
        ["uncovered"] = document.Parts.Count(part => part.Items.IsEmpty),
        ["contentRoot"] = document.ContentRoot.ToString(),
        ["pdf"] = printed is null,
    };

    private static Problem Nothing(string person) =>
        new("portfolio.nothing", "There is no evidence of this person for the standard.", "See 'assay evidence status', and 'assay key show' for the person's name in records.") { Value = person };
}
