using System.Net;
using Assay.Tracking;
using Assay.Tracking.Webhooks;

namespace Across.Tests.Tracking.Webhooks;

public class WebhookServiceTests
{
    private readonly MemoryDocuments _store = new();
    private readonly WebhookService _webhooks;

    public WebhookServiceTests() =>
        _webhooks = new WebhookService(_store, new WebhookAddresses(["https"], false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")])), TrackingClock.New(), CountedEntropy.New());

    [Fact]
    public async Task A_webhook_is_told_of_what_it_asked_for_while_it_is_active()
    {
        var webhook = (await CreateAsync("deploy")).Required;
        webhook.Wants("model_version.created").ShouldBeTrue();
        webhook.Wants("prompt.created").ShouldBeFalse();
        var disabled = (await _webhooks.UpdateAsync(new WebhookUpdate(webhook.WebhookId) { Status = WebhookStatus.Disabled })).Required;
        disabled.Wants("model_version.created").ShouldBeFalse();
        disabled.LastUpdateTime.ShouldBeGreaterThan(webhook.LastUpdateTime);
    }

    [Fact]
    public async Task What_an_update_does_not_name_stays_as_it_was()
    {
        var webhook = (await CreateAsync("deploy", secret: "s")).Required;
        var updated = (await _webhooks.UpdateAsync(new WebhookUpdate(webhook.WebhookId) { Name = "ship", Events = ["prompt.created", "prompt.created"] })).Required;
        (updated.Name, updated.Url, updated.Secret, updated.Description).ShouldBe(("ship", webhook.Url, "s", webhook.Description));
        updated.Events.ShouldBe(["prompt.created"]);
    }

    [Theory]
    [InlineData("", "https://example.com", "model_version.created", "name")]
    [InlineData("-deploy", "https://example.com", "model_version.created", "name")]
    [InlineData("deploy\n", "https://example.com", "model_version.created", "name")]
    [InlineData("deploy", "   ", "model_version.created", "url")]
    [InlineData("deploy", "ftp://example.com", "model_version.created", "url")]
    [InlineData("deploy", "http://example.com", "model_version.created", "url")]
    [InlineData("deploy", "http://[invalid", "model_version.created", "url")]
    [InlineData("deploy", "https://example.com", "model_version.eaten", "events")]
    public async Task A_bad_value_is_refused_by_its_field(string name, string url, string happened, string field)
    {
        var problem = (await _webhooks.CreateAsync(new NewWebhook(name, url, [happened]))).Problems.ShouldHaveSingleItem();
        (problem.Code, problem.Place!.Field).ShouldBe((TrackingFaults.Invalid, field));
    }

    [Fact]
    public async Task One_that_is_told_of_nothing_is_refused() =>
        (await _webhooks.CreateAsync(new NewWebhook("deploy", "https://example.com", []))).Problems.ShouldHaveSingleItem().Place!.Field.ShouldBe("events");

    [Fact]
    public async Task What_is_taken_away_is_gone()
    {
        var first = (await CreateAsync("one")).Required;
        var second = (await CreateAsync("two")).Required;
        (await _webhooks.ListAsync().Select(webhook => webhook.Name).ToListAsync()).ShouldBe(["two", "one"]);
        (await _webhooks.DeleteAsync(first.WebhookId)).Succeeded.ShouldBeTrue();
        (await _webhooks.DeleteAsync(first.WebhookId)).Problems.ShouldHaveSingleItem().Code.ShouldBe(TrackingFaults.NotFound);
        (await _webhooks.ListAsync().ToListAsync()).ShouldHaveSingleItem().WebhookId.ShouldBe(second.WebhookId);
    }

    [Fact]
    public async Task A_secret_is_never_printed() => (await CreateAsync("deploy", secret: "open sesame")).Required.ToString().ShouldNotContain("sesame");

    [Fact]
    public void A_signature_is_the_hash_of_the_id_the_time_and_the_body() =>
        WebhookSignature.Of("open sesame", "018f", "1614265330", """{"a":1}""").ShouldBe("v1,neCVRljDcnboI79DWiA43us6IUnFnHrfns7vuHnBDRM=");

    private Task<Assay.Kernel.Outcome<Webhook>> CreateAsync(string name, string? secret = null) =>
        _webhooks.CreateAsync(new NewWebhook(name, "https://example.com/hook", ["model_version.created"]) { Secret = secret, Description = "Ships." });
}
