using System.Text.Json;
using Assay.Tracking.Webhooks;

namespace Doors.Tests.Mlflow.Webhooks;

public class WebhookRouteTests(MlflowScene scene) : IClassFixture<MlflowScene>
{
    [Fact]
    public async Task A_webhook_is_answered_without_its_secret()
    {
        var created = await scene.PostAsync("webhooks", new { name = "deploy", url = "https://example.com/hook", events = new object[] { new { entity = "MODEL_VERSION", action = "CREATED" }, new { entity = 4, action = 1 } }, secret = "open sesame" });
        created.Status.ShouldBe(200, created.Json.ToString());
        created.Json.ToString().ShouldNotContain("sesame");
        var id = created.Text("webhook.webhook_id");
        created["webhook.events"].ToString().ShouldBe("""[{"entity":"MODEL_VERSION","action":"CREATED"},{"entity":"MODEL_VERSION_ALIAS","action":"CREATED"}]""");
        var updated = await scene.PatchAsync($"webhooks/{id}", new { name = "ship", status = "DISABLED" });
        (updated.Text("webhook.name"), updated.Text("webhook.status"), updated.Text("webhook.url")).ShouldBe(("ship", "DISABLED", "https://example.com/hook"));
        (await scene.DeleteAsync($"webhooks/{id}", new { })).Status.ShouldBe(200);
        var gone = await scene.GetAsync($"webhooks/{id}");
        (gone.Status, gone.ErrorCode).ShouldBe((404, "RESOURCE_DOES_NOT_EXIST"));
        gone.Message.ShouldStartWith($"Webhook with ID {id} not found");
    }

    [Theory]
    [InlineData("   ", "cannot be empty")]
    [InlineData("ftp://example.com", "Invalid webhook URL scheme")]
    [InlineData("http://[invalid", "Invalid webhook URL")]
    public async Task A_bad_address_is_refused(string url, string message)
    {
        var refused = await scene.PostAsync("webhooks", new { name = "deploy", url, events = new[] { new { entity = "MODEL_VERSION", action = "CREATED" } } });
        (refused.Status, refused.ErrorCode).ShouldBe((400, "INVALID_PARAMETER_VALUE"));
        refused.Message.ShouldContain(message);
    }

    [Fact]
    public async Task An_event_that_cannot_happen_is_refused() =>
        (await scene.PostAsync("webhooks", new { name = "deploy", url = "https://example.com", events = new[] { new { entity = "MODEL_VERSION", action = "EXCEEDED" } } })).Message.ShouldContain("model_version.exceeded");

    [Fact]
    public async Task What_happens_is_sent_signed_to_whoever_asked_for_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var id = await CreateAsync(receiver.Url, "MODEL_VERSION", "CREATED");
        await scene.PostAsync("registered-models/create", new { name = "kiln" });
        await scene.PostAsync("model-versions/create", new { name = "kiln", source = "s3://b/m", tags = new[] { new { key = "a", value = "b" } } });
        var (body, headers) = await receiver.NextAsync();
        var json = JsonSerializer.Deserialize<JsonElement>(body);
        (json.GetProperty("entity").GetString(), json.GetProperty("action").GetString()).ShouldBe(("model_version", "created"));
        json.GetProperty("data").ToString().ShouldBe("""{"name":"kiln","version":"1","source":"s3://b/m","run_id":null,"tags":{"a":"b"},"description":null}""");
        headers["X-MLflow-Signature"].ShouldBe(WebhookSignature.Of("open sesame", headers["X-MLflow-Delivery-Id"], headers["X-MLflow-Timestamp"], body));
        headers["Content-Type"].ShouldStartWith("application/json");
        await scene.DeleteAsync($"webhooks/{id}", new { });
    }

    [Fact]
    public async Task Who_is_busy_is_told_again_when_they_ask_to()
    {
        await using var receiver = await Receiver.StartAsync((count, response) =>
        {
            response.StatusCode = count < 3 ? 503 : 200;
            response.Headers.RetryAfter = "0";
            return Task.CompletedTask;
        });
        var id = await CreateAsync(receiver.Url, "REGISTERED_MODEL", "CREATED");
        await scene.PostAsync("registered-models/create", new { name = "busy" });
        var bodies = new[] { (await receiver.NextAsync()).Body, (await receiver.NextAsync()).Body, (await receiver.NextAsync()).Body };
        bodies.Distinct().ShouldHaveSingleItem().ShouldContain("busy");
        await scene.DeleteAsync($"webhooks/{id}", new { });
    }

    [Fact]
    public async Task A_test_sends_an_example_and_answers_what_came_back()
    {
        await using var receiver = await Receiver.StartAsync(async (_, response) =>
        {
            response.StatusCode = 418;
            await response.Body.WriteAsync("short and stout"u8.ToArray());
        });
        var id = await CreateAsync(receiver.Url, "PROMPT_ALIAS", "CREATED");
        var result = await scene.PostAsync($"webhooks/{id}/test", new { });
        result["result"].ToString().ShouldBe("""{"success":false,"response_status":418,"response_body":"short and stout"}""");
        (await receiver.NextAsync()).Body.ShouldContain("""{"name":"example_prompt","alias":"example_alias","version":"1"}""");
        await scene.DeleteAsync($"webhooks/{id}", new { });
    }

    [Fact]
    public async Task Webhooks_are_listed_in_pages_the_newest_first()
    {
        var ids = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await CreateAsync($"https://example.com/{i}", "MODEL_VERSION", "CREATED"));
            // Their order is that of milliseconds: two of the same one have none.
            await Task.Delay(3);
        }

        var first = await scene.GetAsync("webhooks?max_results=2");
        var second = await scene.GetAsync($"webhooks?max_results=2&page_token={first.Text("next_page_token")}");
        first["webhooks"].EnumerateArray().Concat(second["webhooks"].EnumerateArray()).Select(webhook => webhook.GetProperty("webhook_id").GetString()).Take(3).ShouldBe(Enumerable.Reverse(ids));
        (await scene.GetAsync("webhooks?max_results=1001")).ErrorCode.ShouldBe("INVALID_PARAMETER_VALUE");
    }

    private async Task<string?> CreateAsync(string url, string entity, string action) =>
        (await scene.PostAsync("webhooks", new { name = "told", url, events = new[] { new { entity, action } }, secret = "open sesame" })).Text("webhook.webhook_id");
}
