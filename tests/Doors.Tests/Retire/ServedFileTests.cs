using System.Net;
using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;
using Doors.Tests.Serving;

namespace Doors.Tests.Retire;

/// <summary>A model that was not made here, and is served as a file: it has no plan and no records, and ends on the register.</summary>
[Collection("processes")]
public sealed class ServedFileTests
{
    private static readonly string[] Facts = ["--owner", "A. Owner", "--purpose", "Who is called.", "--review-by", "2999-01-01"];

    [Fact]
    public async Task A_file_that_is_over_is_served_no_more_by_a_running_server_nor_by_the_next()
    {
        using var desk = new Desk();
        Release.LookupOnnx.Write(desk.PathOf("churn.onnx"));
        await using (var server = await ServingProcess.StartAsync(desk, "--model", "churn=churn.onnx"))
        {
            await ShouldAnswerAsync(server, HttpStatusCode.OK);
            var said = (await desk.Type(["retire", "legacy", "add", "churn-2019", .. Facts, "--file", "churn.onnx", "--over"])).ShouldEndIn(ExitCode.Done).Out;
            said.ShouldContain("is served no more");
            await ShouldAnswerAsync(server, HttpStatusCode.Forbidden);
            server.Told.ShouldContain("it is 'churn-2019' on the register, and out of use");
        }

        (await desk.Type("ledger verify")).ShouldEndIn(ExitCode.Done);
    }

    [Fact]
    public async Task Without_its_file_nothing_can_keep_a_server_from_it_and_that_is_said()
    {
        using var desk = new Desk();
        (await desk.Type(["retire", "legacy", "add", "scorecard", .. Facts, "--over"])).ShouldEndIn(ExitCode.Done).Out.ShouldContain("name it with --file");
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_was_made_here_is_refused()
    {
        using var desk = await SmallProject.OnDesk();
        (await desk.Type(SmallProject.Run)).ShouldEndIn(ExitCode.Done);
        desk.Work = desk.PathOf("job");
        (await desk.Type(["retire", "legacy", "add", "x", .. Facts, "--file", "nowhere.onnx", "--json"])).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("retire.file");
        var model = (await desk.Type("ledger log --kind train.model --json")).Json.EnumerateArray().Last(record => record.GetProperty("step").GetString() == "train/model").GetProperty("subjects")[0].GetProperty("digest").GetString()!;
        File.Copy(Directory.EnumerateFiles(desk.PathOf(".assay/artifacts"), "*", SearchOption.AllDirectories).Single(file => file.Replace("/", "", StringComparison.Ordinal).EndsWith(model, StringComparison.Ordinal)), desk.PathOf("mine.onnx"));
        (await desk.Type(["retire", "legacy", "add", "x", .. Facts, "--file", "mine.onnx", "--over", "--json"])).ShouldEndIn(ExitCode.BadInput).Problem.GetProperty("code").GetString().ShouldBe("retire.known");
    }

    private static async Task ShouldAnswerAsync(ServingProcess server, HttpStatusCode status)
    {
        var last = HttpStatusCode.Unused;
        for (var tries = 0; tries < 200 && last != status; tries++)
        {
            using var answer = await server.Client.GetAsync("/v2/models/churn");
            last = answer.StatusCode;
            if (last != status) await Task.Delay(100);
        }

        last.ShouldBe(status, server.Told);
    }
}
