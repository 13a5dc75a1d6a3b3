using Assay.Server.Pages.Ledger;
using Assay.Server.Web;
using Microsoft.AspNetCore.Http;

namespace Doors.Tests.Web;

public class PreparationGateTests
{
    [Theory]
    [InlineData("/evidence")]
    [InlineData("/evidence/level-6-ai-engineer/S7")]
    [InlineData("/standards")]
    public async Task A_page_of_evidence_says_how_far_its_index_is_and_opens_when_that_is_made(string path)
    {
        var progress = (Indexed: 40_000L, Size: 1_000_000L);
        var (seen, gate) = Gate(() => progress);
        var first = await AskAsync(gate, path);
        first.StatusCode.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        first.Headers["Refresh"].ToString().ShouldBe("2");
        (await TextAsync(first)).ShouldContain("40,000 of 1,000,000 records are read");
        seen.ShouldBeEmpty();
        progress = (999_990, 1_000_000);
        (await AskAsync(gate, path)).StatusCode.ShouldBe(StatusCodes.Status200OK);
        seen.ShouldBe([path]);
    }

    [Fact]
    public async Task Other_pages_and_whatever_is_no_page_wait_for_no_index_of_evidence()
    {
        var (seen, gate) = Gate(() => (0, 1_000_000));
        await AskAsync(gate, "/runs");
        await AskAsync(gate, "/evidence", isPage: false);
        seen.ShouldBe(["/runs", "/evidence"]);
    }

    private static (List<string> Seen, PreparationGate Gate) Gate(Func<(long, long)> progress)
    {
        var seen = new List<string>();
        var parts = new WebParts(_ => throw new InvalidOperationException("Nothing is asked of the home."), TimeProvider.System, _ => { }) { Evidence = new FollowedIndex(_ => Task.CompletedTask, _ => Task.FromResult(progress())) };
        return (seen, new PreparationGate(context =>
        {
            seen.Add(context.Request.Path);
            return Task.CompletedTask;
        }, parts));
    }

    private static async Task<HttpResponse> AskAsync(PreparationGate gate, string path, bool isPage = true)
    {
        var context = new DefaultHttpContext { Request = { Path = path }, Response = { Body = new MemoryStream() } };
        context.SetEndpoint(new Endpoint(null, isPage ? new EndpointMetadataCollection(PageRoute.Mark) : EndpointMetadataCollection.Empty, path));
        await gate.InvokeAsync(context);
        return context.Response;
    }

    private static async Task<string> TextAsync(HttpResponse response)
    {
        response.Body.Position = 0;
        return await new StreamReader(response.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
