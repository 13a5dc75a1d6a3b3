using System.Text.Json.Nodes;
using Assay.Cli.Homes;
using Assay.Cli.Terminals;
using Assay.Evidence.Portfolio;
using Assay.Kernel;

namespace Assay.Cli.Portfolios;

/// <summary>Writes a portfolio for who is at the keyboard, and says what was written.</summary>
internal sealed class PortfolioExport(OpenedHome home, Workplace workplace, PortfolioOptions options, bool json)
{
    /// <summary>Does it.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await home.EnrolAsync(cancellation);
        var made = await new PortfolioWriter(home, workplace, home.Actor.Person).MakeAsync(options, cancellation);
        if (!made.Succeeded)
        {
            var code = workplace.Terminal.Refuse(made.Problems, json);
            return made.Problems.Any(problem => problem.Code == "portfolio.gateway") ? ExitCode.DoesNotHold : code;
        }

        var record = await PortfolioWriter.RecordAsync(made.Value, home.Book, cancellation);
        var (document, _, printed) = made.Value;
        if (json) workplace.Terminal.Write(Json(document, record, printed));
        else foreach (var line in PortfolioLines.Of(document, options.Folder, record, printed)) workplace.Terminal.Say(line);
        return ExitCode.Done;
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
}
