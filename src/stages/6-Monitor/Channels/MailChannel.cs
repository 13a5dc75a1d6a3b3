using System.Net;
using System.Net.Mail;
using Assay.Monitor.Alerts;
using Assay.Monitor.Settings;

namespace Assay.Monitor.Channels;

/// <summary>Sends each alert as a mail. <c>ASSAY_SMTP_USER</c> and <c>ASSAY_SMTP_PASSWORD</c> sign in; without them nobody does.</summary>
internal sealed class MailChannel(string name, ChannelSettings settings, ReadVariable variable) : IAlertChannel
{
    private const string User = "ASSAY_SMTP_USER";
    private const string Password = "ASSAY_SMTP_PASSWORD";
    private const int PatienceMilliseconds = 20_000;

    /// <inheritdoc/>
    public async Task<AlertDelivery> SendAsync(AlertMessage message, CancellationToken cancellation)
    {
        try
        {
            using var client = new SmtpClient(settings.Smtp, settings.Port) { EnableSsl = settings.Tls, Timeout = PatienceMilliseconds };
            if (variable(User) is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, variable(Password));
            using var mail = new MailMessage { From = new MailAddress(settings.From!), Subject = OneLine($"[Assay] {message.Sentence}"), Body = $"{message.Sentence}\n\nAnswer it with 'assay monitor acknowledge'; see 'assay monitor alerts'.\n\n{message.ToJson()}\n" };
            foreach (var receiver in settings.To) mail.To.Add(receiver);
            await client.SendMailAsync(mail, cancellation).WaitAsync(TimeSpan.FromMilliseconds(PatienceMilliseconds), cancellation);
            return new AlertDelivery(name, true);
        }
        catch (Exception fault) when (fault is SmtpException or FormatException or IOException or TimeoutException or InvalidOperationException)
        {
            return new AlertDelivery(name, false, fault.InnerException?.Message ?? fault.Message);
        }
    }

    // Names of columns and windows come from data; a line break in a subject would begin another header.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
