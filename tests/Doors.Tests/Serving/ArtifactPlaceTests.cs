using System.Net;
using Assay.Cli.Terminals;
using Doors.Tests.Breaking;
using Doors.Tests.CommandLine;

namespace Doors.Tests.Serving;

/// <summary><c>assay serve --artifacts</c>: a bucket, and what is no place.</summary>
[Collection("processes")]
public sealed class ArtifactPlaceTests(BucketServer bucket) : IClassFixture<BucketServer>
{
    [Fact]
    public async Task Servers_with_one_bucket_give_what_any_of_them_took()
    {
        Assert.SkipWhen(bucket.Address is null, BucketServer.Missing);
        using var desk = new Desk();
        string address;
        await using (var server = await ServeAsync(desk, "s3://assay/models"))
        {
            address = "/api/2.0/mlflow-artifacts/artifacts/0/run/artifacts/a.txt";
            using var put = await server.Client.PutAsync(address, new StringContent("content of the bucket"));
            put.StatusCode.ShouldBe(HttpStatusCode.OK, server.Told);
        }

        Directory.Exists(desk.PathOf(".assay/artifacts/sha256")).ShouldBeFalse();
        await using var again = await ServeAsync(desk, "s3://assay/models");
        (await again.Client.GetStringAsync(address)).ShouldBe("content of the bucket");
        using var range = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(11, 13) } };
        using var part = await again.Client.SendAsync(range);
        (await part.Content.ReadAsStringAsync()).ShouldBe("the");
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_said_so_before_the_server_starts()
    {
        Assert.SkipWhen(bucket.Address is null, BucketServer.Missing);
        using var desk = new Desk();
        (await Should.ThrowAsync<InvalidOperationException>(() => ServeAsync(desk, "s3://nowhere"))).Message.ShouldContain("artifacts.bucket");
    }

    [Theory]
    [InlineData("ftp://somewhere")]
    [InlineData("s3://")]
    [InlineData("")]
    [InlineData("file.txt")]
    public async Task What_is_no_place_is_refused(string place)
    {
        using var desk = new Desk();
        desk.Write("file.txt", "a file");
        (await desk.Type("serve", "--port", "0", "--artifacts", place, "--name", "Tester", "--address", "t@example.org")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("serve.artifacts");
    }

    [Theory]
    [InlineData("localhost:9000")]
    [InlineData("ftp://localhost")]
    public async Task An_address_that_is_none_of_an_S3_server_is_refused(string address)
    {
        using var desk = new Desk();
        desk["AWS_ENDPOINT_URL_S3"] = address;
        (await desk.Type("serve --port 0 --artifacts s3://assay --name Tester --address t@example.org")).ShouldEndIn(ExitCode.BadInput).Error.ShouldContain("AWS_ENDPOINT_URL_S3");
    }

    private Task<ServingProcess> ServeAsync(Desk desk, string place) => ServingProcess.StartAsAsync(
        desk, "/usr/bin/env", $"AWS_ENDPOINT_URL_S3={bucket.Address}", "AWS_ACCESS_KEY_ID=S3RVER", "AWS_SECRET_ACCESS_KEY=S3RVER",
        AssayProcess.Program, "serve", "--port", "0", "--artifacts", place, "--name", "Tester", "--address", "t@example.org");
}
