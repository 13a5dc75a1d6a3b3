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
        var written = await new PortfolioWriter(home, workplace, home.Book, home.Actor.Person).WriteAsync(options, cancellation);
        if (!written.Succeeded)
        {
            var code = workplace.Terminal.Refuse(written.Problems, json);
            return written.Problems.Any(problem => problem.Code == "portfolio.gateway") ? ExitCode.DoesNotHold : code;
        }

        var (document, record, printed) = written.Value;
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
