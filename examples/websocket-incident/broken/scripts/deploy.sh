#!/usr/bin/env bash
# Deploys the notifier, which mails people what they missed.
set -euo pipefail

ENVIRONMENT="${1:?usage: scripts/deploy.sh staging|production}"

case "$ENVIRONMENT" in
  staging)
    PROJECT=quill-staging
    MIN_INSTANCES=0
    ;;
  production)
    PROJECT=quill-production
    MIN_INSTANCES=2
    ;;
  *)
    echo "no such environment: $ENVIRONMENT" >&2
    exit 2
    ;;
esac

set -a
source "config/${ENVIRONMENT}.env"
set +a

VARIABLES="ENVIRONMENT=${ENVIRONMENT}"
VARIABLES+="|LOG_FORMAT=json"
VARIABLES+="|API_URL=${API_URL}"
VARIABLES+="|APP_URL=${APP_URL}"
VARIABLES+="|MAIL_FROM=${MAIL_FROM}"
VARIABLES+="|MAIL_SEND_TIMEOUT=${MAIL_SEND_TIMEOUT}"
VARIABLES+="|DIGEST_HOUR=${DIGEST_HOUR}"

gcloud run deploy "quill-notifier-${ENVIRONMENT}" \
  --project "$PROJECT" \
  --region europe-west1 \
  --image "europe-west1-docker.pkg.dev/${PROJECT}/quill/notifier:${IMAGE_TAG:-2026.10.3}" \
  --min-instances "$MIN_INSTANCES" \
  --timeout 120 \
  --set-env-vars "^|^${VARIABLES}"
