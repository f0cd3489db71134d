using LytSlot.ApiHost.Calendar;
using LytSlot.ApiHost.Channels;
using LytSlot.ApiHost.Dashboard;
using LytSlot.ApiHost.Documents;
using LytSlot.ApiHost.Logins;
using LytSlot.ApiHost.Orders;
using LytSlot.ApiHost.Pages;
using LytSlot.ApiHost.Payments;
using LytSlot.ApiHost.Prices;
using LytSlot.ApiHost.Problems;
using LytSlot.ApiHost.Requests;
using LytSlot.ApiHost.Users;
using LytSlot.ServiceDefaults;
using LytSlot.ServiceDefaults.Cluster;
using Orleans.Dashboard;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults("api");
builder.AddClusterClient("Api", client => client.AddDashboard());
builder.AddRequests();
builder.Services.AddProblems().AddSignIn().AddDashboardAccess().AddLimits().AddDocuments().AddPages();

var app = builder.Build();
app.UseRequests();
app.MapServiceDefaults();
app.MapPages();
app.MapDashboard();
app.MapDocuments();
app.MapPaymentNews();

var api = app.MapGroup("/api/v1").RequireRateLimiting(Limits.Policy);
api.MapLogins();
api.MapUsers();
api.MapChannels();
api.MapCalendar();
api.MapPrices();
api.MapOrders();
api.MapOrderMoney();
return await app.RunToExitCode();
