using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Cli.Evidence;
using Assay.Cli.Homes;
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
/// <param name="home">The home.</param>
/// <param name="workplace">Where the program runs.</param>
/// <param name="signer">Pseudonym of whoever asks: their own words alone are disclosed.</param>
internal sealed class PortfolioWriter(OpenedHome home, Workplace workplace, string signer)
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    /// <summary>Writes its files. That they were handed over is signed by <see cref="RecordAsync"/>.</summary>
    /// <returns>What was written, or <c>portfolio.nothing</c>, <c>portfolio.piece</c>, <c>portfolio.gateway</c>, <c>portfolio.not-written</c>, or what is wrong with a file that was named.</returns>
    public async Task<Outcome<MadePortfolio>> MakeAsync(PortfolioOptions options, CancellationToken cancellation)
    {
        var content = await ReadAsync(options, cancellation);
        if (!content.Succeeded) return Outcome<MadePortfolio>.Failed(content.Problems);
        if (content.Value.Document.Items.IsEmpty) return Nothing(options.Person ?? signer);
        if (!content.Value.Document.Complete && !options.AllowIncomplete) return Outcome<MadePortfolio>.Failed(Blocked(content.Value.Document));
        var bundle = await PortfolioBundle.MakeAsync(home, content.Value, signer, cancellation);
        if (!bundle.Succeeded) return Outcome<MadePortfolio>.Failed(bundle.Problems);
        var document = content.Value.Document with { ContentRoot = bundle.Value.ContentRoot, Head = bundle.Value.Head };
        try
        {
            await WriteAsync(options.Folder, document, bundle.Value.Bytes, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("portfolio.not-written", $"The portfolio cannot be written: {fault.Message}", "Name a folder that you may write to with -o.") { Place = new Place(options.Folder) };
        }

        var printed = await PortfolioPaper.PrintAsync(options.Folder, workplace.Variable("PATH"), cancellation);
        return new MadePortfolio(document, Digest.Of(bundle.Value.Bytes), printed);
    }

    /// <summary>Puts it together and writes nothing.</summary>
    public async Task<Outcome<PortfolioContent>> ReadAsync(PortfolioOptions options, CancellationToken cancellation)
    {
        var person = options.Person ?? signer;
        var request = StandardSource.Read(options.Standard, home).Then(standard => PortfolioPlans.Read(options, standard, person, person == signer, workplace.Clock.GetUtcNow()));
        return request.Succeeded ? await new PortfolioReader(home.Store, home.Home.Evidence, home.Home.Vault, AssayFacts.Catalogue).ReadAsync(request.Value, cancellation) : Outcome<PortfolioContent>.Failed(request.Problems);
    }

    private static async Task WriteAsync(string folder, PortfolioDocument document, byte[] bundle, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var badges = OpenBadges.Of(document);
        await PutAsync(folder, PortfolioFiles.Bundle, bundle, cancellation);
        await PutAsync(folder, PortfolioFiles.Html, Encoding.UTF8.GetBytes(PortfolioPage.Write(document)), cancellation);
        await PutAsync(folder, PortfolioFiles.Word, WordDocument.Write(document), cancellation);
        await PutAsync(folder, PortfolioFiles.Json, JsonSerializer.SerializeToUtf8Bytes(document, Indented), cancellation);
        await PutAsync(folder, PortfolioFiles.Case, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(CaseDocument.Of(document), Indented), cancellation);
        if (badges.Count > 0) await PutAsync(folder, PortfolioFiles.Badges, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(badges, Indented), cancellation);
        else File.Delete(Path.Combine(folder, PortfolioFiles.Badges));
    }

    /// <summary>A reader sees the old file or the new one, never half of one.</summary>
    private static async Task PutAsync(string folder, string name, byte[] bytes, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllBytesAsync(path + ".new", bytes, cancellation);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Signs that it was handed over, as whoever the book is of.</summary>
    /// <returns>The record.</returns>
    public static async Task<string> RecordAsync(MadePortfolio made, RecordBook book, CancellationToken cancellation)
    {
        var (document, bundle) = (made.Document, made.Bundle);
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
        var entries = await book.AppendAsync([RecordDraft.Of(body, $"{ExportedPortfolio.Kind.Name}/{bundle}", new Subject(PortfolioFiles.Bundle, bundle))], cancellation);
        return entries[0].Id;
    }

    private static ImmutableArray<Problem> Blocked(PortfolioDocument document) =>
        [.. document.Gateway.Where(line => !line.Holds).Select(line => new Problem("portfolio.gateway", $"The gateway does not hold: {line.Title}. {line.Reason}", "Nothing was written. Mend it, or export with --incomplete: every page then says so.") { Value = line.Id })];

    private static Problem Nothing(string person) =>
        new("portfolio.nothing", "There is no evidence of this person for the standard.", "See 'assay evidence status', and 'assay key show' for the person's name in records.") { Value = person };
}
