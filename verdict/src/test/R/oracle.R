# Figures that the tests of `verdict` are held against. Run in this folder:
#   Rscript oracle.R
# It writes ../resources/org/needlewise/verdict/*.csv, each with its pedigree in the header.
suppressMessages({library(nlme); library(coin)})
out <- "../resources/org/needlewise/verdict"
pedigree <- function(file, about) {
  path <- file.path(out, file)
  cat("# ", about, "\n# Made by verdict/src/test/R/oracle.R with ", R.version.string, ", nlme ",
      as.character(packageVersion("nlme")), ", coin ", as.character(packageVersion("coin")), "\n",
      sep = "", file = path)
  path
}
write <- function(frame, path)
  suppressWarnings(write.table(frame, path, append = TRUE, sep = ",", row.names = FALSE, quote = FALSE))
num <- function(x) formatC(x, digits = 15, format = "g", width = -1)

set.seed(20261122, kind = "Mersenne-Twister", normal.kind = "Inversion")
day <- c(-14, -7, 0, 14, 29, 41, 60, 70, 84, 99, 126, 133)
value <- round(0.05 * as.numeric(arima.sim(list(ar = 0.6), length(day))) - 0.1 * (day > 0) * (1 - exp(-day / 30)), 6)
path <- pedigree("visits.csv", "Irregular visits: day from the first session, difference of logarithms")
write(data.frame(day = day, value = value), path)
shape <- ifelse(day > 0, 1 - exp(-day / 30), 0) / (1 - exp(-133 / 30))

# Generalised least squares, restricted maximum likelihood at fixed correlation: nlme::gls
rows <- list()
for (phi in c(0.3, 0.8)) for (white in c(0, 0.1, 0.4)) {
  range <- -14 / log(phi)
  cs <- if (white == 0) corCAR1(phi^(1 / 14), ~ day, fixed = TRUE) else
    corExp(c(range, white), ~ day, nugget = TRUE, fixed = TRUE)
  fit <- gls(value ~ shape, correlation = cs, method = "REML")
  v <- corMatrix(Initialize(cs, data.frame(day = day)))
  x <- cbind(1, shape)
  logdets <- determinant(v)$modulus + determinant(t(x) %*% solve(v, x))$modulus
  rows[[length(rows) + 1]] <- data.frame(correlation = phi, white = white, effect = num(coef(fit)[["shape"]]),
    standardError = num(sqrt(fit$varBeta[2, 2])), sigma = num(fit$sigma), logDeterminant = num(as.numeric(logdets)))
}
path <- pedigree("gls.csv", "nlme::gls REML of value ~ shape, corCAR1 or corExp with nugget, visits.csv, shape with T = 30 days; log|V| + log|X'V^-1 X|")
write(do.call(rbind, rows), path)

# Local level + autoregressive + white noise, equally spaced: stats::KalmanLike
rows <- list()
y <- value
for (phi in c(0.5, 0.85)) for (white in c(0.1, 0.4)) for (drift in c(0, 0.05)) {
  share <- 1 - white
  start <- matrix(c(share, 0, 0, 0), 2)
  model <- list(T = diag(c(phi, 1)), Z = c(1, 1), h = white, V = diag(c(share * (1 - phi^2), drift)),
                a = c(0, 0), P = start, Pn = start)
  like <- KalmanLike(y, model, nit = 0L)
  rows[[length(rows) + 1]] <- data.frame(correlation = phi, white = white, drift = drift,
    lik = num(like$Lik), s2 = num(like$s2))
}
path <- pedigree("kalman.csv", "stats::KalmanLike of the values of visits.csv taken as equally spaced and of known level 0; Lik = (log s2 + mean log F)/2")
write(do.call(rbind, rows), path)

# First-order autoregression with regressors: stats::arima
rows <- list()
x <- cbind(level = 1, shape = shape)
for (phi in c(0.2, 0.6, 0.9)) {
  fit <- arima(y, order = c(1, 0, 0), xreg = x, include.mean = FALSE, fixed = c(phi, NA, NA),
               transform.pars = FALSE, method = "ML", optim.control = list(reltol = 1e-14, maxit = 1000))
  rows[[length(rows) + 1]] <- data.frame(correlation = phi, effect = num(coef(fit)[["shape"]]))
}
path <- pedigree("arima.csv", "stats::arima(1,0,0) with fixed coefficient and regressors level, shape; visits.csv taken as equally spaced")
write(do.call(rbind, rows), path)

# Darwin's maize, eighths of an inch, crossed - self-fertilised
d <- c(49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48)
flips <- as.matrix(expand.grid(rep(list(c(-1, 1)), 15)))
exact <- mean(flips %*% d >= sum(d))
pair <- factor(rep(1:15, 2)); group <- factor(rep(c("a", "b"), each = 15))
sampled <- suppressWarnings(pvalue(symmetry_test(c(d, rep(0, 15)) ~ group | pair, alternative = "greater",
                  distribution = approximate(nresample = 1000000))))
asymptotic <- pvalue(symmetry_test(c(d, rep(0, 15)) ~ group | pair, alternative = "greater"))
path <- pedigree("darwin.csv", "One-sided p of Darwin's pairs: enumeration in R; coin::symmetry_test, 10^6 resamples and asymptotic; t.test")
write(data.frame(exact = num(exact), coinSampled = num(as.numeric(sampled)), coinAsymptotic = num(as.numeric(asymptotic)),
                 tTest = num(t.test(d, alternative = "greater")$p.value)), path)

# Nested variance components, REML: nlme::lme
visit <- rep(1:6, each = 3)
z <- round(5 + rep(rnorm(6, 0, 0.4), each = 3) + rnorm(18, 0, 0.2), 4)
site <- rep(1:2, each = 9)
fit <- lme(z ~ factor(site), random = ~ 1 | visit, method = "REML", data = data.frame(z, site, visit = factor(visit)),
           control = lmeControl(opt = "nlminb", msTol = 1e-12, tolerance = 1e-12))
vc <- as.numeric(VarCorr(fit)[, "Variance"])
path <- pedigree("components.csv", "nlme::lme REML variance between and within visits, last line; balanced, two sites, three visits, three photographs")
write(data.frame(site = site, visit = visit, value = z), path)
cat("reml,", num(vc[1]), ",", num(vc[2]), "\n", sep = "", file = path, append = TRUE)
