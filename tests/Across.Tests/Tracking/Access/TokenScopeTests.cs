using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>What words reach.</summary>
public class TokenScopeTests
{
    [Theory]
    [InlineData("read", TokenScope.Read, TokenScope.Read)]
    [InlineData("write", TokenScope.Write, TokenScope.Write)]
    [InlineData("admin", TokenScope.Admin, TokenScope.Admin)]
    [InlineData("tracking:read", TokenScope.Read, null)]
    [InlineData("tracking:write", TokenScope.Write, null)]
    [InlineData("tracking:read tracking:write", TokenScope.Write, null)]
    [InlineData("predict", null, TokenScope.Write)]
    [InlineData("tracking:read predict", TokenScope.Read, TokenScope.Write)]
    [InlineData("metrics", null, null)]
    public void Words_reach_what_they_say_and_no_more(string words, TokenScope? tracking, TokenScope? predict)
    {
        var scopes = TokenScopes.Read(words.Split(' ')).Required;
        scopes.In(TokenArea.Tracking).ShouldBe(tracking);
        scopes.In(TokenArea.Predict).ShouldBe(predict);
        scopes.In(TokenArea.Server).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("tracking")]
    [InlineData("ADMIN")]
    [InlineData("")]
    public void A_word_that_is_none_is_told(string word) => TokenScopes.Read([word]).Problems.ShouldHaveSingleItem().Value.ShouldBe(word);

    [Fact]
    public async Task When_a_token_was_used_is_kept_and_goes_with_it()
    {
        var scene = new AccessScene();
        var user = (await scene.Services.Users.AddAsync("ada", null, false, null)).Required;
        var made = (await scene.Services.Tokens.AddAsync("ada", "", ["tracking:read"], TimeSpan.FromDays(1), null)).Required;
        (await scene.Services.Tokens.LastUsesAsync(user)).ShouldBeEmpty();
        (await scene.TokenAsync(made.Text)).SignIn.ShouldNotBeNull();
        (await scene.Services.Tokens.LastUsesAsync(user)).ShouldContainKeyAndValue(made.Token.TokenId, scene.Clock.GetUtcNow());
        await scene.Services.Tokens.RemoveAsync("ada", made.Token.TokenId, null);
        (await scene.Services.Tokens.LastUsesAsync(user)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_token_as_a_password_has_to_be_that_persons()
    {
        var scene = new AccessScene();
        foreach (var name in new[] { "ada", "eve" }) await scene.Services.Users.AddAsync(name, null, false, null);
        var made = (await scene.Services.Tokens.AddAsync("ada", "", ["read"], TimeSpan.FromDays(1), null)).Required;
        (await scene.BasicAsync("ada", made.Text)).SignIn!.Scope.ShouldBe(TokenScope.Read);
        (await scene.BasicAsync("eve", made.Text)).SignIn.ShouldBeNull();
    }
}
