using Assay.Tracking.Access;

namespace Across.Tests.Tracking.Access;

/// <summary>What is kept of a password.</summary>
public class PasswordHashTests
{
    [Fact]
    public void Two_hashes_of_a_password_differ_and_both_match_it()
    {
        var entropy = CountedEntropy.New();
        var (first, second) = (PasswordHash.Of("s3cret", entropy), PasswordHash.Of("s3cret", entropy));
        first.ShouldNotBe(second);
        PasswordHash.Matches("s3cret", first).ShouldBeTrue();
        PasswordHash.Matches("s3cret", second).ShouldBeTrue();
        PasswordHash.Matches("S3cret", first).ShouldBeFalse();
    }

    // RFC 7914, section 11: PBKDF2-HMAC-SHA256 of "Password" under "NaCl", 80,000 iterations; the first 32 of its 64 bytes.
    [Fact]
    public void It_is_the_published_function_with_the_iterations_that_a_hash_names()
    {
        var published = Convert.ToBase64String(Convert.FromHexString("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"));
        PasswordHash.Matches("Password", $"pbkdf2-sha256$80000${Convert.ToBase64String("NaCl"u8)}${published}").ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain text")]
    [InlineData("md5$1$AA==$AA==")]
    public void Nothing_matches_what_is_no_hash(string? hash) => PasswordHash.Matches("", hash).ShouldBeFalse();
}
