using System.Net;
using System.Security.Cryptography;
using Doors.Tests.CommandLine;
using Doors.Tests.Mlflow;
using Doors.Tests.Mlflow.Artifacts;

namespace Doors.Tests.Serving;

/// <summary>A gigabyte goes up and comes down, and neither end holds it in memory.</summary>
[Collection(nameof(Alone))]
[Trait("Takes", "a minute")]
public class LargeArtifactTests
{
    private const long Size = 1L << 30;
    private const long FreeSpace = 4L << 30;

    // Measured: about 100 MiB, whatever the size of the file.
    private const long MostMemory = 256L << 20;

    [Fact]
    public async Task A_gigabyte_comes_back_as_it_was_sent_and_memory_stays_flat()
    {
        using var desk = new Desk();
        Assert.SkipUnless(new DriveInfo(desk.Folder).AvailableFreeSpace >= FreeSpace, $"The disk of {desk.Folder} has less than 4 GB free.");
        Assert.SkipUnless(ServingProcess.TellsMemory, "This system does not tell how much memory a process has had.");
        await using var server = await ServingProcess.StartAsync(desk);
        using var sent = new StreamContent(new Counting(Size));
        using var put = await server.Client.PutAsync("/api/2.0/mlflow-artifacts/artifacts/large/model.bin", sent);
        put.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await server.Client.GetAsync("/api/2.0/mlflow-artifacts/artifacts/large/model.bin", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        (await SHA256.HashDataAsync(body)).ShouldBe(await SHA256.HashDataAsync(new Counting(Size)));
        server.MostMemory.ShouldBeLessThan(MostMemory);
    }
}
