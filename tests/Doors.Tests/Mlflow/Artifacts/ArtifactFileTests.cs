using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Doors.Tests.Mlflow.Artifacts;

[Collection(nameof(Alone))]
public sealed class ArtifactFileTests(ArtifactServer server) : IClassFixture<ArtifactServer>
{
    private const string Root = "/api/2.0/mlflow-artifacts/artifacts";

    [Fact]
    public async Task A_file_comes_back_as_it_was_put()
    {
        await PutAsync("round/model/weights.bin", "weights");
        using var answer = await server.Client.GetAsync($"{Root}/round/model/weights.bin");
        (await answer.Content.ReadAsStringAsync()).ShouldBe("weights");
        answer.Headers.ETag.ShouldNotBeNull().Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData("weights"u8))}\"");
        answer.Content.Headers.ContentLength.ShouldBe(7);
    }

    [Theory]
    [InlineData("a.txt", "text/plain")]
    [InlineData("b.pkl", "application/octet-stream")]
    [InlineData("c.png", "image/png")]
    [InlineData("d.pdf", "application/pdf")]
    [InlineData("MLmodel", "text/plain")]
    [InlineData("page.html", "text/html")]
    [InlineData("run.js", "text/plain")]
    public async Task A_browser_is_given_an_attachment_of_the_type_that_the_name_says(string name, string type)
    {
        await PutAsync($"types/{name}", "x");
        using var answer = await server.Client.GetAsync($"{Root}/types/{name}");
        answer.Content.Headers.ContentType.ShouldNotBeNull().ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition.ShouldNotBeNull().DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("a.txt", "attachment; filename=a.txt")]
    [InlineData("dog+step+20.png", "attachment; filename=dog+step+20.png")]
    [InlineData("a b.txt", "attachment; filename=\"a b.txt\"")]
    [InlineData("ü.txt", "attachment; filename=_.txt; filename*=UTF-8''%C3%BC.txt")]
    public async Task The_name_is_said_once_where_once_is_enough(string name, string said)
    {
        await PutAsync($"names/{Uri.EscapeDataString(name)}", "x");
        using var answer = await server.Client.GetAsync($"{Root}/names/{Uri.EscapeDataString(name)}");
        answer.Content.Headers.GetValues("Content-Disposition").ShouldBe([said]);
    }

    [Theory]
    [InlineData("bytes=2-4", "234", "bytes 2-4/10")]
    [InlineData("bytes=7-", "789", "bytes 7-9/10")]
    [InlineData("bytes=-3", "789", "bytes 7-9/10")]
    [InlineData("bytes=8-100", "89", "bytes 8-9/10")]
    [InlineData("bytes=-100", "0123456789", "bytes 0-9/10")]
    public async Task A_range_is_answered_with_that_part(string range, string part, string said)
    {
        await PutAsync("ranges/digits", "0123456789");
        using var answer = await GetAsync("ranges/digits", ("Range", range));
        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(part);
        answer.Content.Headers.ContentRange.ShouldNotBeNull().ToString().ShouldBe(said);
    }

    [Theory]
    [InlineData("bytes=1-2,4-5")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=x")]
    public async Task A_range_that_is_not_served_is_answered_with_the_whole(string range)
    {
        await PutAsync("ranges/digits", "0123456789");
        using var answer = await GetAsync("ranges/digits", ("Range", range));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("0123456789");
    }

    [Fact]
    public async Task A_range_outside_of_the_file_is_refused_with_its_length()
    {
        await PutAsync("ranges/digits", "0123456789");
        using var answer = await GetAsync("ranges/digits", ("Range", "bytes=10-"));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestedRangeNotSatisfiable);
        answer.Content.Headers.ContentRange.ShouldNotBeNull().Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_client_that_has_the_content_is_told_so_and_one_that_has_another_starts_anew()
    {
        await PutAsync("etag/a", "content");
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData("content"u8))}\"";
        using var known = await GetAsync("etag/a", ("If-None-Match", tag));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        using var same = await GetAsync("etag/a", ("Range", "bytes=0-2"), ("If-Range", tag));
        same.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        using var other = await GetAsync("etag/a", ("Range", "bytes=0-2"), ("If-Range", "\"other\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task HEAD_tells_all_but_the_bytes()
    {
        await PutAsync("head/a.txt", "12345");
        using var answer = await server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"{Root}/head/a.txt"));
        answer.Content.Headers.ContentLength.ShouldBe(5);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_lists_names_and_sizes_in_order()
    {
        await PutAsync("list/b.txt", "1");
        await PutAsync("list/a/deep.txt", "22");
        await PutAsync("list/c", "");
        var listed = await server.Client.GetFromJsonAsync<JsonElement>($"{Root}?path=list");
        listed.GetRawText().ShouldBe("""{"files":[{"path":"a","is_dir":true},{"path":"b.txt","is_dir":false,"file_size":1},{"path":"c","is_dir":false,"file_size":0}]}""");
        (await server.Client.GetStringAsync($"{Root}?path=list/b.txt")).ShouldBe("{}");
        (await server.Client.GetStringAsync($"{Root}?path=none")).ShouldBe("{}");
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_it_again_is_no_matter()
    {
        await PutAsync("gone/a/1", "1");
        await PutAsync("gone/a/2", "2");
        (await server.Client.DeleteAsync($"{Root}/gone/a")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await server.Client.GetAsync($"{Root}/gone/a/1");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("RESOURCE_DOES_NOT_EXIST");
        (await server.Client.DeleteAsync($"{Root}/gone/a")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/a/../b")]
    [InlineData("/a/./b")]
    [InlineData("/a/%2e%2e/b")]
    [InlineData("/a/%2E./b")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/a%2fb")]
    [InlineData("/a%5c..%5cb")]
    [InlineData("/%252e%252e/b")]
    [InlineData("/c:/windows")]
    [InlineData("//etc/passwd")]
    [InlineData("/a//b")]
    [InlineData("/a%00b")]
    [InlineData("/a%0ab")]
    [InlineData("/a%23b")]
    public async Task A_path_that_could_lead_elsewhere_is_refused_however_it_is_sent(string path)
    {
        var before = Directory.EnumerateFiles(server.ContentFolder, "*", SearchOption.AllDirectories).Count(file => !file.EndsWith(".held", StringComparison.Ordinal));
        foreach (var method in new[] { "PUT", "GET", "DELETE" }) ((int)await server.SendRawAsync(method, Root + path)).ShouldBeInRange(400, 501, $"{method} {path}");
        Directory.EnumerateFiles(server.ContentFolder, "*", SearchOption.AllDirectories).Count(file => !file.EndsWith(".held", StringComparison.Ordinal)).ShouldBe(before);
    }

    [Fact]
    public async Task Where_files_are_on_the_servers_disk_clients_are_told_to_send_them_whole()
    {
        using var started = await server.Client.PostAsJsonAsync("/api/2.0/mlflow-artifacts/mpu/create/dir", new { path = "big.bin", num_parts = 3 });
        started.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("message").GetString().ShouldStartWith("Multipart upload is not supported for the current artifact repository");
        (await server.Client.GetAsync("/api/2.0/mlflow-artifacts/presigned/dir/big.bin")).StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task A_large_file_goes_up_and_comes_down_without_being_held_in_memory()
    {
        const long Size = 256L << 20;
        using var sent = new StreamContent(new Counting(Size));
        var before = GC.GetTotalAllocatedBytes();
        (await server.Client.PutAsync($"{Root}/large/model.bin", sent)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var answer = await server.Client.GetAsync($"{Root}/large/model.bin", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        var hash = await SHA256.HashDataAsync(body);
        hash.ShouldBe(await SHA256.HashDataAsync(new Counting(Size)));
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(Size / 2);
    }

    private async Task PutAsync(string path, string text)
    {
        using var answer = await server.Client.PutAsync($"{Root}/{path}", new StringContent(text));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadAsStringAsync()).ShouldBe("{}");
    }

    private Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Root}/{path}");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return server.Client.SendAsync(request);
    }
}
