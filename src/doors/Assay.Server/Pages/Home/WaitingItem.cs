namespace Assay.Server.Pages.Home;

/// <summary>Something that waits for whoever looks.</summary>
/// <param name="Words">What.</param>
/// <param name="Address">The page where it is answered.</param>
/// <param name="Since">Since when.</param>
internal sealed record WaitingItem(string Words, string Address, DateTimeOffset Since);
