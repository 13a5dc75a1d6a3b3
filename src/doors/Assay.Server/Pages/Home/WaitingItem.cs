namespace Assay.Server.Pages.Home;

/// <summary>Something that waits for whoever looks.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Words">What.</param>
/// <param name="Address">The page where it is answered.</param>
/// <param name="Since">Since when.</param>
internal sealed record WaitingItem(WaitingKind Kind, string Words, string Address, DateTimeOffset Since);
